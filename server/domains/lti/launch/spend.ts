import type { Database } from '../../../kernel/db/index.ts';
import { writeStatement } from '../../../kernel/db/index.ts';
import { refuse } from '../errors.ts';

/** What uses a message up. */
export interface Spending {
  readonly stateHash: string;
  /** Null for a message that passed all checks before and waits for its browser. */
  readonly nonce: string | null;
}

/** True for the state that may be used up: with its nonce, or as what waits. Parameters: see `Spending`. */
const open = `state_hash = @stateHash AND tenant_id = @tenantId AND ended_at IS NULL AND expires_at > now()
  AND CASE WHEN @nonce::text IS NULL THEN used_at IS NOT NULL ELSE used_at IS NULL AND nonce = @nonce END`;

/**
 * IMS Security Framework 1.0 §5.1.3 step 9: uses up state and nonce, or what waited, in one statement, so that of any
 * number of copies one gets through. Ends with a condition, so more may follow.
 */
export const spendSql = `UPDATE lti_states SET used_at = coalesce(used_at, now()), ended_at = now(), message = NULL
  WHERE ${open}`;

const spendStatement = writeStatement<'stateHash' | 'tenantId' | 'nonce'>(`${spendSql} RETURNING state_hash`);

/** Uses the message up; throws where somebody was faster. */
export async function spend(db: Database, tenantId: string, spending: Spending): Promise<void> {
  const [spent] = await db.batch(tenantId, [spendStatement({ ...spending, tenantId })]);
  if (spent!.length === 0) throw refuse('state_used');
}

/** The position that a link names, if it may be opened by whoever comes. */
export const positionSql = `SELECT id FROM positions WHERE (id = @asked OR key = @asked) AND tenant_id = @tenantId
  AND (state = 'open' OR @staff::boolean)`;

/** False only where a link names a position that is not there: such a link uses nothing up. */
export const positionFound = '(@asked::text IS NULL OR EXISTS (SELECT FROM place))';
