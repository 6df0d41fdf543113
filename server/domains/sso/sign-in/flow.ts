import { createSecret, hashSecret } from '../../../kernel/crypto/index.ts';
import type { Database } from '../../../kernel/db/index.ts';
import type { BegunSignIn } from '../../../kernel/oidc/index.ts';
import type { SsoProvider } from '../provider.ts';
import { SsoRefusal } from '../refusal.ts';

/** What was kept when a sign-in began. */
export interface Flow {
  readonly stateHash: string;
  readonly tenantId: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly nonce: string | null;
  readonly codeVerifier: string | null;
  readonly returnPath: string;
  readonly testerId: string | null;
}

export const flowSeconds = 600;

/** OpenID Connect Core §3.1.2.1: the state from a CSPRNG. `proof` is kept by the browser that began. */
export const createMarks = () => ({ state: createSecret(), proof: createSecret() });

export const keepFlow = (
  db: Database,
  { tenantId, issuer, clientId }: SsoProvider,
  { nonce, codeVerifier }: BegunSignIn,
  kept: { state: string; proof: string; returnPath: string; testerId: string | null },
) =>
  db.inTenant(tenantId, () =>
    db.query(
      `INSERT INTO sso_flows (state_hash, tenant_id, proof_hash, issuer, client_id, nonce, code_verifier, return_path,
         tester_id, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, now() + $10 * interval '1 second')`,
      [
        hashSecret(kept.state),
        tenantId,
        hashSecret(kept.proof),
        issuer,
        clientId,
        nonce,
        codeVerifier,
        kept.returnPath,
        kept.testerId,
        flowSeconds,
      ],
    ),
  );

const columns = `state_hash AS "stateHash", tenant_id AS "tenantId", issuer, client_id AS "clientId", nonce,
  code_verifier AS "codeVerifier", return_path AS "returnPath", tester_id AS "testerId"`;

/**
 * Uses a flow up, in one stroke: of any number of answers exactly one finds it. Only the browser that began can; an
 * answer in another one does not spoil it.
 */
export async function takeFlow(db: Database, state: string, proof: string | undefined): Promise<Flow> {
  const marks = [hashSecret(state), hashSecret(proof ?? '')];
  return db.inSystem(async () => {
    const flow = await db.one<Flow>(
      `UPDATE sso_flows SET used_at = now()
       WHERE state_hash = $1 AND proof_hash = $2 AND used_at IS NULL AND expires_at > now() RETURNING ${columns}`,
      marks,
    );
    if (flow) return flow;
    const left = await db.one<{ own: boolean; used: boolean }>(
      `SELECT proof_hash = $2 AS own, used_at IS NOT NULL AS used FROM sso_flows
       WHERE state_hash = $1 AND expires_at > now()`,
      marks,
    );
    if (!left) throw new SsoRefusal('state_unknown');
    throw new SsoRefusal(left.own && left.used ? 'state_used' : 'browser_other');
  });
}

/** Forgets sign-ins that are over. */
export async function sweepSso({ db }: { db: Database }): Promise<void> {
  await db.inSystem(() => db.query('DELETE FROM sso_flows WHERE expires_at < now()'));
}
