import type { JobFacts } from 'inlay/sdk';
import type { Kernel } from '../../kernel/kernel.ts';
import { columns } from './service.ts';
import { type JobRow, presentJob } from './view.ts';

/** Told with each look at the job; null when it is gone. */
export type JobListener = (job: JobFacts | null) => void;

/** Looks at watched jobs from time to time. */
export interface JobWatch {
  /** The caller has been allowed to see the job before. Returns how to stop watching. */
  watch(id: string, listener: JobListener): () => void;
}

// News normally come by the bus; this is for a bus that lost one, or that does not reach the worker.
const lookMs = 2000;
const most = 500;

/** One look for all streams of this process: a thousand readers ask the database no more often than one. */
export function createJobWatch({ db, log }: Pick<Kernel, 'db' | 'log'>): JobWatch {
  const listeners = new Map<string, Set<JobListener>>();
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    const ids = [...listeners.keys()];
    for (let start = 0; start < ids.length; start += most) {
      const some = ids.slice(start, start + most);
      const rows = await db.inSystem(() =>
        db.query<JobRow>(`SELECT ${columns} FROM jobs WHERE id = ANY ($1)`, [some]),
      );
      const found = new Map(rows.map((row) => [row.id, presentJob(row)]));
      for (const id of some) for (const tell of listeners.get(id) ?? []) tell(found.get(id) ?? null);
    }
  }

  function plan(): void {
    timer = setTimeout(async () => {
      await look().catch((error: unknown) => log.warn({ err: error }, 'Watched jobs could not be read.'));
      timer = undefined;
      if (listeners.size > 0) plan();
    }, lookMs);
    timer.unref();
  }

  return {
    watch(id, listener) {
      const own = listeners.get(id) ?? new Set();
      listeners.set(id, own.add(listener));
      if (!timer) plan();
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(id) === own) listeners.delete(id);
      };
    },
  };
}
