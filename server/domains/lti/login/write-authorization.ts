import type { Platform } from '../platform.ts';
import type { OpenedState } from './open-state.ts';
import type { LoginRequest } from './read-login-request.ts';

/** IMS Security Framework 1.0 §5.1.1.2: the authentication request, answered by a form post. */
export function writeAuthorization(
  { loginUrl, clientId }: Platform,
  { loginHint, messageHint }: Pick<LoginRequest, 'loginHint' | 'messageHint'>,
  { state, nonce }: OpenedState,
  publicUrl: string,
): string {
  const { origin, pathname, search } = new URL(loginUrl);
  const query = new URLSearchParams(search);
  const parameters = {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: clientId,
    redirect_uri: `${publicUrl}/lti/launch`,
    login_hint: loginHint,
    state,
    nonce,
    ...(messageHint !== null && { lti_message_hint: messageHint }),
  };
  for (const [name, value] of Object.entries(parameters)) query.set(name, value);
  return `${origin}${pathname}?${query}`;
}
