import { hashSecret, readUnverifiedJws } from '../../../kernel/crypto/index.ts';
import { writeStatement } from '../../../kernel/db/index.ts';
import { refuse } from '../errors.ts';
import { platformColumn, readPlatform } from '../platform.ts';
import { type Claims, claim } from './claims.ts';
import type { Step } from './launch-run.ts';

/** What was kept when this sign-in began. */
export interface LoginState {
  readonly stateHash: string;
  readonly nonce: string;
  readonly proofHash: string;
  readonly targetLinkUri: string;
  readonly storageTarget: string | null;
  readonly inWindow: boolean;
  readonly used: boolean;
  /** Whether an admin approved the deployment that the message names; null where nobody saw it before. */
  readonly approved: boolean | null;
}

const matchStatement = writeStatement<'stateHash' | 'deployment'>(`
SELECT s.nonce, s.proof_hash AS "proofHash", s.target_link_uri AS "targetLinkUri",
  s.storage_target AS "storageTarget", s.in_window AS "inWindow", s.used_at IS NOT NULL AS used,
  d.state = 'approved' AS approved, ${platformColumn}
FROM lti_states s JOIN lti_platforms p ON p.id = s.platform_id JOIN connections c ON c.id = p.connection_id
  LEFT JOIN lti_deployments d ON d.platform_id = p.id AND d.deployment_id = @deployment
WHERE s.state_hash = @stateHash AND s.expires_at > now()`);

/**
 * OpenID Connect Core §3.1.2.1: the state names the request, and with it the platform that may answer it. What else
 * must be known of the platform is asked in the same breath; the message itself is not believed yet.
 */
export const matchState: Step = async (run) => {
  const { db } = run.door.kernel;
  const token = run.form.idToken === null ? undefined : readUnverifiedJws(run.form.idToken);
  run.read = token;
  const stateHash = hashSecret(run.form.state);
  const asked = { stateHash, deployment: readDeployment(token?.claims) };
  const [rows] = await db.batch(undefined, [matchStatement(asked)]);
  const [row] = rows as unknown as (Omit<LoginState, 'stateHash'> & { platform: string })[];
  if (!row) throw refuse('state_unknown');
  const platform = readPlatform(row.platform);
  run.login = { ...row, stateHash };
  run.platform = platform;
  run.ctx.state.platform = platform;
  if (row.used) throw refuse('state_used');
  if (!platform.enabled) throw refuse('connection_off');
};

/** What no database takes as text is no deployment either. */
function readDeployment(claims: Claims | undefined): string | null {
  const id = claims?.[claim.deploymentId];
  return typeof id === 'string' && id.isWellFormed() && !id.includes('\0') ? id : null;
}
