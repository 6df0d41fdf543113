import { currentTenantId, type Database } from '../../../kernel/db/index.ts';
import { refuse } from '../errors.ts';
import type { LoginState } from './match-state.ts';
import type { DeepLinkingMessage, LtiMessage } from './message.ts';

/**
 * IMS Security Framework 1.0 §5.1.3 step 9: uses up state and nonce in one statement, so that of any number of
 * copies one gets through. With `message`, the message waits for the browser's proof; else all is said.
 */
export async function spendState(
  db: Database,
  { stateHash, nonce }: Pick<LoginState, 'stateHash' | 'nonce'>,
  message?: LtiMessage | DeepLinkingMessage,
): Promise<void> {
  const spent = await db.one(
    `UPDATE lti_states SET used_at = now(), ended_at = CASE WHEN $4::jsonb IS NULL THEN now() END, message = $4
     WHERE state_hash = $1 AND nonce = $2 AND tenant_id = $3 AND used_at IS NULL AND expires_at > now()
     RETURNING state_hash`,
    [stateHash, nonce, currentTenantId(), message ? JSON.stringify(message) : null],
  );
  if (!spent) throw refuse('state_used');
}

/** The browser gave its proof, or goes on in another window: what waited is taken once. */
export async function endState(db: Database, stateHash: string): Promise<void> {
  const ended = await db.one(
    `UPDATE lti_states SET ended_at = now(), message = NULL
     WHERE state_hash = $1 AND tenant_id = $2 AND used_at IS NOT NULL AND ended_at IS NULL RETURNING state_hash`,
    [stateHash, currentTenantId()],
  );
  if (!ended) throw refuse('state_used');
}
