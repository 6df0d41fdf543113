import { refuse } from '../errors.ts';
import type { Step } from './launch-run.ts';

/** OpenID Connect Core §3.1.2.6: an error in place of a token; else RFC 7519 §7.2: take the token apart. */
export const readIdToken: Step = (run) => {
  const { idToken, error } = run.form;
  if (!idToken && error) throw refuse('platform_refused', { found: error });
  if (!idToken) throw refuse('request_incomplete', { found: 'id_token is missing' });
  const { read: token } = run;
  if (!token || unkeepable.test(JSON.stringify(token.claims))) throw refuse('token_malformed');
  run.token = { raw: idToken, ...token };
};

/** No database keeps these as text: NUL, and halves of a sign (RFC 7493 §2.1). */
const unkeepable = /\\u0000|\\ud[89a-f]/;
