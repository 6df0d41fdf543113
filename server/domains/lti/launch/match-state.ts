import { hashSecret } from '../../../kernel/crypto/index.ts';
import { refuse } from '../errors.ts';
import { type Platform, platformColumns } from '../platform.ts';
import type { Step } from './launch-run.ts';

/** What was kept when this sign-in began. */
export interface LoginState {
  readonly stateHash: string;
  readonly nonce: string;
  readonly proofHash: string;
  readonly targetLinkUri: string;
  readonly storageTarget: string | null;
  readonly inWindow: boolean;
  readonly usedAt: Date | null;
}

/** OpenID Connect Core §3.1.2.1: the state names the request, and with it the platform that may answer it. */
export const matchState: Step = async (run) => {
  const { db } = run.door.kernel;
  const row = await db.inSystem(() =>
    db.one<LoginState & Platform>(
      `SELECT s.state_hash AS "stateHash", s.nonce, s.proof_hash AS "proofHash",
         s.target_link_uri AS "targetLinkUri", s.storage_target AS "storageTarget", s.in_window AS "inWindow",
         s.used_at AS "usedAt", ${platformColumns}
       FROM lti_states s JOIN lti_platforms p ON p.id = s.platform_id JOIN connections c ON c.id = p.connection_id
       WHERE s.state_hash = $1 AND s.expires_at > now()`,
      [hashSecret(run.form.state)],
    ),
  );
  if (!row) throw refuse('state_unknown');
  run.login = row;
  run.platform = row;
  run.ctx.state.platform = row;
  if (row.usedAt) throw refuse('state_used');
  if (!row.enabled) throw refuse('connection_off');
};
