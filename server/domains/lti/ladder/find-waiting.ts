import { hashSecret } from '../../../kernel/crypto/index.ts';
import { type Database, writeStatement } from '../../../kernel/db/index.ts';
import { refuse } from '../errors.ts';
import type { DeepLinkingMessage, LtiMessage } from '../launch/message.ts';
import { type Platform, platformColumns } from '../platform.ts';

/** A checked message that waits for its browser. */
export interface Waiting {
  readonly stateHash: string;
  readonly proofHash: string;
  readonly inWindow: boolean;
  readonly targetLinkUri: string;
  readonly loginHint: string;
  readonly messageHint: string | null;
  readonly message: LtiMessage | DeepLinkingMessage;
  readonly platform: Platform;
}

type WaitingRow = Omit<Waiting, 'platform' | 'message'> & Platform & { message: Waiting['message'] | null };

const waitingStatement = writeStatement<'stateHash'>(`
SELECT s.state_hash AS "stateHash", s.proof_hash AS "proofHash", s.in_window AS "inWindow",
  s.target_link_uri AS "targetLinkUri", s.login_hint AS "loginHint", s.message_hint AS "messageHint", s.message,
  ${platformColumns}
FROM lti_states s JOIN lti_platforms p ON p.id = s.platform_id JOIN connections c ON c.id = p.connection_id
WHERE s.state_hash = @stateHash AND s.expires_at > now() AND s.used_at IS NOT NULL`);

export async function findWaiting(db: Database, state: string): Promise<Waiting> {
  const [rows] = await db.batch(undefined, [waitingStatement({ stateHash: hashSecret(state) })]);
  const [row] = rows as unknown as WaitingRow[];
  if (!row) throw refuse('state_unknown');
  if (!row.message) throw refuse('state_used');
  if (!row.enabled) throw refuse('connection_off');
  return { ...row, message: row.message, platform: row };
}
