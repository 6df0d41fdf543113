import type { Context } from '../../../kernel/http/index.ts';
import { OAuthFailure } from '../../../kernel/oauth/index.ts';
import { findClient, type OAuthClient } from '../clients/client.ts';
import type { OAuthServer } from '../context.ts';
import { grantsOf } from '../model.ts';
import { pickScopes, scopesOf } from '../scopes.ts';
import { PageFailure } from './page-failure.ts';

export type Parameters = Readonly<Record<string, string>>;

/** An authorization request on its way through the checks. */
export interface AuthorizationRequest {
  readonly client: OAuthClient;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly parameters: Parameters;
}

/**
 * RFC 6749 §4.1.2.1: as long as the client and its address are not certain, nobody is sent anywhere; the member
 * reads what is wrong. RFC 9700 §2.1: the address is compared letter by letter.
 */
export async function findReturn(
  { db }: OAuthServer,
  { client_id: id, redirect_uri: redirectUri }: Parameters,
): Promise<Pick<AuthorizationRequest, 'client' | 'redirectUri'>> {
  const client = id === undefined ? undefined : await findClient(db, id);
  if (!client) throw new PageFailure('unknownClient', 400);
  if (redirectUri === undefined || !client.redirectUris.includes(redirectUri))
    throw new PageFailure('wrongAddress', 400);
  return { client, redirectUri };
}

type Check = (request: Omit<AuthorizationRequest, 'scopes'>, server: OAuthServer) => void;

/** RFC 6749 §3.1.1; RFC 9700 §2.1.2: no implicit grant, no token in an address. */
const checkResponseType: Check = ({ client, parameters }) => {
  const { response_type: type, response_mode: mode = 'query' } = parameters;
  if (type === undefined) throw new OAuthFailure('invalid_request', 'response_type is missing.');
  if (type !== 'code')
    throw new OAuthFailure('unsupported_response_type', 'Only the response_type code is supported.');
  if (mode !== 'query')
    throw new OAuthFailure('invalid_request', 'Only the response_mode query is supported.');
  if (!grantsOf(client).includes('authorization_code'))
    throw new OAuthFailure('unauthorized_client', 'This client has no redirect address.');
};

/** RFC 7636 §4.4.1; RFC 9700 §2.1.1: of every client, and S256 only. */
const checkChallenge: Check = ({ parameters }) => {
  const { code_challenge: challenge, code_challenge_method: method } = parameters;
  if (challenge === undefined)
    throw new OAuthFailure('invalid_request', 'code_challenge is missing: PKCE is required.');
  if (method !== 'S256') throw new OAuthFailure('invalid_request', 'code_challenge_method must be S256.');
  if (!/^[\w-]{43}$/.test(challenge))
    throw new OAuthFailure('invalid_request', 'code_challenge must be a SHA-256 in base64url.');
};

/** OpenID Connect Core §6: requests come as plain parameters. */
const refuseRequestObjects: Check = ({ parameters }) => {
  if ('request' in parameters) throw new OAuthFailure('request_not_supported', 'Send plain parameters.');
  if ('request_uri' in parameters)
    throw new OAuthFailure('request_uri_not_supported', 'Send plain parameters.');
};

/** RFC 8707 §2 */
const checkTarget: Check = ({ parameters: { resource } }, { tokens }) => {
  if (resource !== undefined && resource !== tokens.audience)
    throw new OAuthFailure('invalid_target', `Tokens are for ${tokens.audience} only.`);
};

const checks = [refuseRequestObjects, checkResponseType, checkChallenge, checkTarget];

/** RFC 6749 §3.3, after all other checks. Throws `OAuthFailure`, which is told to the client. */
export function checkRequest(
  server: OAuthServer,
  request: Omit<AuthorizationRequest, 'scopes'>,
): AuthorizationRequest {
  for (const check of checks) check(request, server);
  const { client, parameters } = request;
  const scopes = pickScopes(parameters.scope?.split(/ +/).filter(Boolean), scopesOf(client.scopes, 'member'));
  if (!scopes) throw new OAuthFailure('invalid_scope', 'This client may not ask for one of these scopes.');
  return { ...request, scopes };
}

/** RFC 6749 §4.1.2 with `iss` (RFC 9207 §2); 303, so that no browser posts the form again (RFC 9700 §4.12). */
export function sendBack(
  ctx: Context,
  { config }: OAuthServer,
  { redirectUri, state }: { redirectUri: string; state: string | undefined },
  answer: Parameters,
): void {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries({ ...answer, iss: config.publicUrl }))
    url.searchParams.append(name, value);
  if (state !== undefined) url.searchParams.append('state', state);
  ctx.status = 303;
  ctx.set('Location', url.href);
  ctx.body = null;
  ctx.status = 303;
}
