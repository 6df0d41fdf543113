import { readUnverifiedJwt, verifyJwt } from '../../kernel/crypto/index.ts';
import { OAuthFailure } from '../../kernel/oauth/index.ts';
import { findClient, type OAuthClient } from './clients/client.ts';
import type { OAuthServer } from './context.ts';
import { spendId } from './grants.ts';

export const assertionAlgorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const longestSeconds = 3600;

const refused = (why: string) =>
  new OAuthFailure('invalid_client', `The client assertion was refused: ${why}.`, 401);

/** `private_key_jwt`: RFC 7523 §3, OpenID Connect Core §9. */
export async function checkAssertion(
  { db, config }: OAuthServer,
  assertion: string,
  clientId: string | undefined,
): Promise<OAuthClient> {
  const { iss, sub } = readUnverifiedJwt(assertion) ?? {};
  // §3 (1, 2): issuer and subject are the client itself.
  if (
    typeof iss !== 'string' ||
    iss !== sub ||
    iss.includes('\0') ||
    (clientId !== undefined && clientId !== iss)
  )
    throw refused('its iss and sub must both be the client_id');
  const client = await findClient(db, iss);
  if (client?.authentication !== 'private_key_jwt' || !client.jwks)
    throw refused('the client is not known or has no keys here');
  // §3 (3, 4, 9): for us, not run out, signed with a key that was registered.
  const claims = await verifyJwt(assertion, {
    keys: client.jwks.keys,
    algorithms: assertionAlgorithms,
    issuer: client.id,
    subject: client.id,
    audience: [config.publicUrl, `${config.publicUrl}/oauth/token`],
    required: ['exp', 'jti'],
    clockToleranceSeconds: 10,
  });
  if (!claims) throw refused('its signature, audience or time is wrong');
  const { exp = 0, jti } = claims;
  if (exp - Date.now() / 1000 > longestSeconds) throw refused('it lives longer than an hour');
  // §3 (7): each is used once.
  if (typeof jti !== 'string') throw refused('its jti must be a text');
  if (!(await spendId(db, `assertion:${client.id}:${jti}`, new Date((exp + 60) * 1000))))
    throw refused('it was used before');
  return client;
}
