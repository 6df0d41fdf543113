import { readForm } from '../../../kernel/http/index.ts';
import { refuse } from '../errors.ts';
import type { Step } from './launch-run.ts';

const formLimit = 262_144;

/** IMS Security Framework 1.0 §5.1.1.3: the platform posts state and id_token, or state and error. */
export const readLaunchRequest: Step = async (run) => {
  const form = await readForm(run.ctx, formLimit);
  const state = form.get('state');
  if (!state) throw refuse('request_incomplete', { found: 'state is missing' });
  run.form = { state, idToken: form.get('id_token'), error: form.get('error') };
};
