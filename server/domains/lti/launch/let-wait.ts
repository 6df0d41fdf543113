import { type Database, writeStatement } from '../../../kernel/db/index.ts';
import { positionNotOpen } from '../../launches/index.ts';
import { refuse } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { LoginState } from './match-state.ts';
import type { DeepLinkingMessage, LtiMessage } from './message.ts';
import { positionFound, positionSql } from './spend.ts';

const letWaitStatement = writeStatement<'stateHash' | 'nonce' | 'tenantId' | 'message' | 'asked' | 'staff'>(`
WITH place AS (${positionSql}), spent AS (
  UPDATE lti_states SET used_at = now(), message = @message::jsonb
  WHERE state_hash = @stateHash AND nonce = @nonce AND tenant_id = @tenantId AND used_at IS NULL
    AND expires_at > now() AND ${positionFound}
  RETURNING state_hash
)
SELECT EXISTS (SELECT FROM spent) AS spent, ${positionFound} AS found`);

/**
 * IMS Security Framework 1.0 §5.1.3 step 9: state and nonce are used up; the message waits for the browser's proof.
 * A link that leads nowhere is told now, not after the next step.
 */
export async function letWait(
  db: Database,
  { tenantId }: Platform,
  { stateHash, nonce }: LoginState,
  message: LtiMessage | DeepLinkingMessage,
  { asked, staff }: { readonly asked: string | null; readonly staff: boolean },
): Promise<void> {
  const values = { stateHash, nonce, tenantId, message: JSON.stringify(message), asked, staff };
  const [[answer]] = (await db.batch(tenantId, [letWaitStatement(values)])) as unknown as [
    [{ spent: boolean; found: boolean }],
  ];
  if (!answer.found) throw positionNotOpen(asked!);
  if (!answer.spent) throw refuse('state_used');
}
