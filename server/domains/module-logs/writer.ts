import type { Json } from 'inlay/sdk';
import { createId, type Database } from '../../kernel/db/index.ts';
import type { Logger } from '../../kernel/log/index.ts';
import { cutData, cutText } from './cut.ts';

export type LogLevel = 'info' | 'warn' | 'error';

/** One line of a module for one tenant. */
export interface NewLine {
  readonly tenantId: string;
  readonly module: string;
  readonly version: string;
  readonly level: LogLevel;
  readonly message: string;
  readonly data?: Record<string, Json> | undefined;
  /** Set where the host noted how a call failed. */
  readonly code?: string;
}

/** Takes lines from modules and writes them in batches; what is too much is dropped and counted. */
export interface ModuleLogs {
  /** False where the line was dropped. */
  write(line: NewLine): boolean;
  /** Writes what waits. */
  flush(): Promise<void>;
}

interface Options {
  /** Milliseconds until what waits is written. Default 1000. */
  readonly flushMs?: number;
  /** Lines that one module may write for one tenant at once. Default 200. */
  readonly burst?: number;
  /** Lines a second after that. Default 5. */
  readonly perSecond?: number;
  /** Lines that may wait in all. Default 2000. */
  readonly mostWaiting?: number;
}

interface Budget {
  readonly tenantId: string;
  readonly module: string;
  readonly version: string;
  left: number;
  at: number;
  dropped: number;
}

type Row = NewLine & { readonly id: string; readonly at: Date };

/** A line costs a moment of memory and a share of one statement, whatever a module does. */
export function createModuleLogs(
  { db, log }: { readonly db: Database; readonly log: Logger },
  { flushMs = 1000, burst = 200, perSecond = 5, mostWaiting = 2000 }: Options = {},
): ModuleLogs {
  const budgets = new Map<string, Budget>();
  let waiting: Row[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  function spend({ tenantId, module, version }: NewLine): boolean {
    const key = `${tenantId}/${module}`;
    const now = performance.now();
    let budget = budgets.get(key);
    if (!budget) {
      budget = { tenantId, module, version, left: burst, at: now, dropped: 0 };
      budgets.set(key, budget);
    }
    budget.left = Math.min(burst, budget.left + ((now - budget.at) / 1000) * perSecond);
    budget.at = now;
    if (budget.left < 1 || waiting.length >= mostWaiting) {
      budget.dropped += 1;
      return false;
    }
    budget.left -= 1;
    return true;
  }

  const keep = (line: NewLine) => {
    const data = cutData(line.data);
    waiting.push({ ...line, id: createId(), at: new Date(), message: cutText(line.message), data });
  };

  function tellDropped(): void {
    const now = performance.now();
    for (const [key, { tenantId, module, version, left, at, dropped }] of budgets) {
      if (dropped > 0) {
        const message = `${dropped} more lines were dropped: the module wrote too many at once.`;
        keep({ tenantId, module, version, level: 'warn', message, data: { dropped } });
      }
      // Whoever has been quiet long enough begins anew.
      if (left + ((now - at) / 1000) * perSecond >= burst) budgets.delete(key);
      else budgets.get(key)!.dropped = 0;
    }
  }

  async function save(rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const column = <T>(pick: (row: Row) => T) => rows.map(pick);
    await db
      .inSystem(() =>
        // A tenant may be gone by now.
        db.query(
          `INSERT INTO module_logs (id, tenant_id, module, version, level, code, message, data, at)
           SELECT l.id, l.tenant_id, l.module, l.version, l.level, l.code, l.message, l.data::jsonb, l.at
           FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
             $9::timestamptz[]) AS l (id, tenant_id, module, version, level, code, message, data, at)
           JOIN tenants t ON t.id = l.tenant_id`,
          [
            column(({ id }) => id),
            column(({ tenantId }) => tenantId),
            column(({ module }) => module),
            column(({ version }) => version),
            column(({ level }) => level),
            column(({ code }) => code ?? null),
            column(({ message }) => message),
            column(({ data }) => (data === undefined ? null : JSON.stringify(data))),
            column(({ at }) => at),
          ],
        ),
      )
      .catch((error: unknown) => log.warn({ err: error, lines: rows.length }, 'Lines of modules were lost.'));
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    tellDropped();
    const rows = waiting;
    waiting = [];
    writing = writing.then(() => save(rows));
    return writing;
  }

  return {
    flush,
    write(line) {
      timer ??= setTimeout(() => void flush(), flushMs).unref();
      if (!spend(line)) return false;
      keep(line);
      return true;
    },
  };
}
