import type { OAuthServer } from './context.ts';
import type { Grant } from './grants.ts';

/** OpenID Connect Core §5.4: what each scope tells about the member. */
export async function readMemberClaims(
  { db }: Pick<OAuthServer, 'db'>,
  { tenantId, memberId, scopes }: Pick<Grant, 'tenantId' | 'memberId' | 'scopes'>,
): Promise<{ sub: string; name?: string; email?: string } | undefined> {
  const member = await db.inTenant(tenantId, () =>
    db.one<{ name: string; email: string }>('SELECT name, email FROM members WHERE id = $1', [memberId]),
  );
  if (!member) return undefined;
  return {
    sub: memberId,
    ...(scopes.includes('profile') && { name: member.name }),
    ...(scopes.includes('email') && { email: member.email }),
  };
}

/** OpenID Connect Core §2: who signed in, for this client, in answer to this request. */
export async function signIdToken(server: OAuthServer, grant: Grant, nonce: string | null): Promise<string> {
  const claims = await readMemberClaims(server, grant);
  return server.keys.sign(
    { ...claims, ...(nonce !== null && { nonce }) },
    { audience: grant.clientId, expiresInSeconds: 600 },
  );
}
