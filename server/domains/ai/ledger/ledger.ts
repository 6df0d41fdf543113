import { currentTenantId, type Database, readSqlState, ScopeError } from '../../../kernel/db/index.ts';
import type { CallEnd, CallProgress, NewCall } from './call.ts';
import { reserveAll } from './reserve.ts';
import { noteAll, settleAll } from './settle.ts';

/** What was paid, what may still have to be, and for what. */
export interface Ledger {
  /**
   * Sets aside what a call may come to and writes its row: before the request leaves. Gives the row's id. Errors:
   * `ai.budget_reached`, `ai.price_unknown`.
   */
  open(call: NewCall): Promise<string>;
  /** Writes down how it ended. The first end counts. */
  settle(tenantId: string, id: string, end: CallEnd): Promise<void>;
  /** Writes down how far it is, for the case that this process is killed. */
  note(tenantId: string, id: string, progress: CallProgress): Promise<void>;
}

interface Entry {
  readonly open?: NewCall;
  readonly settle?: { readonly id: string; readonly end: CallEnd };
  readonly note?: { readonly id: string; readonly progress: CallProgress };
  resolve(id: string): void;
  reject(error: unknown): void;
}

/** One at a time for each tenant, in all processes: two that looked at one sum could both go past the limit. */
export const lockSpending = (db: Database, tenantId: string) =>
  db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`ai spending ${tenantId}`]);

const mostAtOnce = 500;

/** Calls that begin and end while a transaction is under way share the next one: hundreds at once cost a few. */
export function createLedger(
  db: Database,
  { now = () => new Date() }: { readonly now?: () => Date } = {},
): Ledger {
  const queues = new Map<string, Entry[]>();

  function put(tenantId: string, entry: Pick<Entry, 'open' | 'settle' | 'note'>): Promise<string> {
    if (currentTenantId() !== undefined)
      return Promise.reject(new ScopeError('No model is asked inside a transaction: end it first.'));
    return new Promise((resolve, reject) => {
      const queue = queues.get(tenantId);
      const whole = { ...entry, resolve, reject };
      if (queue) queue.push(whole);
      else {
        queues.set(tenantId, [whole]);
        // All that begins in this turn goes together.
        setImmediate(() => void drain(tenantId));
      }
    });
  }

  async function drain(tenantId: string): Promise<void> {
    for (;;) {
      const batch = queues.get(tenantId)!.splice(0, mostAtOnce);
      if (batch.length === 0) break;
      await write(tenantId, batch);
    }
    queues.delete(tenantId);
  }

  async function write(tenantId: string, batch: readonly Entry[]): Promise<void> {
    try {
      const done = await db.inTenant(tenantId, () => writeAll(tenantId, batch));
      for (const finish of done) finish();
    } catch (error) {
      // What the database will not take must not take the others along.
      if (batch.length > 1 && readSqlState(error)?.startsWith('2')) {
        for (const entry of batch) await write(tenantId, [entry]);
      } else for (const { reject } of batch) reject(error);
    }
  }

  /** Ends before beginnings: what they give back is there for the next. */
  async function writeAll(tenantId: string, batch: readonly Entry[]): Promise<(() => void)[]> {
    const notes = batch.filter((entry) => entry.note);
    if (notes.length > 0)
      await noteAll(
        db,
        notes.map(({ note }) => note!),
      );
    const done = notes.map((entry) => () => entry.resolve(entry.note!.id));
    if (notes.length === batch.length) return done;
    await lockSpending(db, tenantId);
    const ends = batch.filter((entry) => entry.settle);
    if (ends.length > 0)
      await settleAll(
        db,
        ends.map(({ settle }) => settle!),
      );
    done.push(...ends.map((entry) => () => entry.resolve(entry.settle!.id)));
    const begun = batch.filter((entry) => entry.open);
    if (begun.length === 0) return done;
    const calls = begun.map(({ open }) => open!);
    const reservations = await reserveAll(db, tenantId, calls, now());
    reservations.forEach(({ id, refusal }, index) => {
      const { resolve, reject } = begun[index]!;
      done.push(() => (refusal ? reject(refusal) : resolve(id)));
    });
    return done;
  }

  return {
    open: (call) => put(call.tenantId, { open: call }),
    async settle(tenantId, id, end) {
      await put(tenantId, { settle: { id, end } });
    },
    async note(tenantId, id, progress) {
      await put(tenantId, { note: { id, progress } });
    },
  };
}
