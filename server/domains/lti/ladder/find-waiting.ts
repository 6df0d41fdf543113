import { hashSecret } from '../../../kernel/crypto/index.ts';
import { type Database, writeStatement } from '../../../kernel/db/index.ts';
import type { Context } from '../../../kernel/http/index.ts';
import { refuse } from '../errors.ts';
import type { DeepLinkingMessage, LtiMessage } from '../launch/message.ts';
import { type Platform, platformColumn, readPlatform } from '../platform.ts';

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

type WaitingRow = Omit<Waiting, 'stateHash' | 'platform' | 'message'> & {
  readonly platform: string;
  readonly message: Waiting['message'] | null;
};

const waitingStatement = writeStatement<'stateHash'>(`
SELECT s.proof_hash AS "proofHash", s.in_window AS "inWindow", s.target_link_uri AS "targetLinkUri", s.login_hint AS "loginHint", s.message_hint AS "messageHint", s.message,
  ${platformColumn}
FROM lti_states s JOIN lti_platforms p ON p.id = s.platform_id JOIN connections c ON c.id = p.connection_id
WHERE s.state_hash = @stateHash AND s.expires_at > now() AND s.used_at IS NOT NULL`);

/** Throws for what may not go on; from whom it came is then known to whoever notes it. */
export async function findWaiting(db: Database, ctx: Context, state: string): Promise<Waiting> {
  const stateHash = hashSecret(state);
  const [rows] = await db.batch(undefined, [waitingStatement({ stateHash })]);
  const [row] = rows as unknown as WaitingRow[];
  if (!row) throw refuse('state_unknown');
  const platform = readPlatform(row.platform);
  ctx.state.platform = platform;
  if (!row.message) throw refuse('state_used');
  if (!platform.enabled) throw refuse('connection_off');
  return { ...row, stateHash, message: row.message, platform };
}
