import { Refusal } from './exchange.ts';

/** What the login of a tool says to the platform's sign-in. */
export interface Authorization {
  readonly clientId: string;
  readonly state: string;
  readonly nonce: string;
  readonly redirectUri: string;
  readonly loginHint: string;
  readonly messageHint: string;
}

const fixed = { response_type: 'id_token', response_mode: 'form_post', scope: 'openid', prompt: 'none' };

/** Reads an authentication request (Security Framework 1.0 §5.1.1.2). */
export function readAuthorization(parameters: URLSearchParams): Authorization {
  const read = (name: string) => parameters.get(name) ?? '';
  for (const [name, value] of Object.entries(fixed))
    if (read(name) !== value) throw new Refusal(400, 'invalid_request', `${name} must be ${value}.`);
  for (const name of ['client_id', 'redirect_uri', 'nonce', 'login_hint', 'lti_message_hint'])
    if (read(name) === '') throw new Refusal(400, 'invalid_request', `${name} is missing.`);
  return {
    clientId: read('client_id'),
    state: read('state'),
    nonce: read('nonce'),
    redirectUri: read('redirect_uri'),
    loginHint: read('login_hint'),
    messageHint: read('lti_message_hint'),
  };
}
