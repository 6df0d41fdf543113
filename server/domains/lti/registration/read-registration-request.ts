import { refuse } from '../errors.ts';
import type { RegistrationStep } from './registration-run.ts';

const longestUrl = 4000;
const token = /^[\x21-\x7e]{1,8000}$/;

/** LTI Dynamic Registration 1.0 §3.4: the LMS opens our address with where its configuration is, and a token. */
export const readRegistrationRequest: RegistrationStep = (run) => {
  const { openid_configuration: url, registration_token: given } = run.ctx.query;
  if (typeof url !== 'string' || url === '') throw refuse('registration_begins_elsewhere');
  if (url.length > longestUrl || !URL.canParse(url))
    throw refuse('configuration_forbidden', { found: 'openid_configuration' });
  if (given !== undefined && given !== '' && (typeof given !== 'string' || !token.test(given)))
    throw refuse('request_incomplete', { found: 'registration_token' });
  run.asked = { configurationUrl: url, registrationToken: (given as string) || null };
};
