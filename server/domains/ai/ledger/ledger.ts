import {
  currentTenantId,
  type Database,
  readSqlState,
  ScopeError,
  type Statement,
} from '../../../kernel/db/index.ts';
import type { CallEnd, CallProgress, NewCall } from './call.ts';
import { explainRefusal, makeOpening, type OpeningVerdict, warnOf, writeOpening } from './reserve.ts';
import { writeNotes, writeSettlement } from './settle.ts';

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
export const writeLock = (tenantId: string): Statement => ({
  sql: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))',
  params: [`ai spending ${tenantId}`],
});

const mostAtOnce = 500;

/** Calls that begin and end while a transaction is under way share the next one: hundreds at once cost a few. */
export function createLedger(
  db: Database,
  {
    now = () => new Date(),
    onLost = () => {},
  }: {
    readonly now?: () => Date;
    /** Hears why a warning was not given; it is given with the next call. */
    readonly onLost?: (error: unknown) => void;
  } = {},
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
      await writeAll(tenantId, batch);
    } catch (error) {
      // What the database will not take must not take the others along.
      if (batch.length > 1 && readSqlState(error)?.startsWith('2')) {
        for (const entry of batch) await write(tenantId, [entry]);
      } else for (const { reject } of batch) reject(error);
    }
  }

  /** In one round trip. Ends before beginnings: what they give back is there for the next. */
  async function writeAll(tenantId: string, batch: readonly Entry[]): Promise<void> {
    const at = now();
    const notes = batch.flatMap(({ note }) => note ?? []);
    const ends = batch.flatMap(({ settle }) => settle ?? []);
    const begun = batch.flatMap((entry) => (entry.open ? { entry, ...makeOpening(entry.open) } : []));
    const answers = await db.batch(tenantId, [
      ...(notes.length > 0 ? [writeNotes(notes)] : []),
      ...(ends.length > 0 ? [writeLock(tenantId), writeSettlement(ends)] : []),
      ...(begun.length > 0 ? [writeOpening(begun, at)] : []),
    ]);
    for (const { note, settle, resolve } of batch) if (note ?? settle) resolve((note ?? settle)!.id);
    if (begun.length === 0) return;
    const verdicts = new Map(
      (answers.at(-1) as unknown as OpeningVerdict[]).map((verdict) => [verdict.call_id, verdict]),
    );
    for (const { entry, id, call } of begun) {
      const refusedBy = verdicts.get(id)?.refused_by ?? null;
      if (refusedBy === null) entry.resolve(id);
      else void explainRefusal(db, call, refusedBy, at).then(entry.reject, entry.reject);
    }
    const passed = [...verdicts.values()].flatMap((verdict) => verdict.passed);
    await warnOf(db, tenantId, passed, at).catch((error: unknown) => onLost(error));
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
