import { createRouter, describe, type Router } from '../http/index.ts';

/** What a check found out: nothing when all is well, a sentence where something is worth knowing. */
export type HealthCheck = () => Promise<string | undefined> | string | undefined;

export interface DependencyState {
  readonly ok: boolean;
  readonly note?: string;
}

export interface Health {
  /** Adds a dependency. The check throws when it is not usable, and may return a note when it is. */
  add(name: string, check: HealthCheck): void;
  /** The start is over: from now on readiness depends on the checks alone. */
  markReady(): void;
  /** The process is about to end: a load balancer should send nobody here. */
  markStopping(): void;
  check(): Promise<{ readonly ready: boolean; readonly dependencies: Record<string, DependencyState> }>;
  /** GET /healthz (the process lives) and GET /readyz (it can serve). */
  routes(): Router;
}

const patience = 3_000;

export function createHealth(): Health {
  const checks = new Map<string, HealthCheck>();
  let state: 'starting' | 'ready' | 'stopping' = 'starting';

  const health: Health = {
    add: (name, check) => void checks.set(name, check),
    markReady() {
      if (state === 'starting') state = 'ready';
    },
    markStopping() {
      state = 'stopping';
    },
    async check() {
      const entries = await Promise.all(
        [...checks].map(async ([name, check]) => [name, await ask(check)] as const),
      );
      const ready = state === 'ready' && entries.every(([, { ok }]) => ok);
      return { ready, dependencies: Object.fromEntries(entries) };
    },
    routes() {
      const routes = createRouter();
      routes.get('/healthz', describe({ summary: 'Is the process alive?', hidden: true }), (ctx) => {
        ctx.state.quiet = true;
        ctx.body = { status: 'alive' };
      });
      routes.get('/readyz', describe({ summary: 'Can it serve?', hidden: true }), async (ctx) => {
        ctx.state.quiet = true;
        const { ready, dependencies } = await health.check();
        ctx.status = ready ? 200 : 503;
        ctx.body = { status: ready ? 'ready' : state === 'ready' ? 'degraded' : state, dependencies };
      });
      return routes;
    },
  };
  return health;
}

async function ask(check: HealthCheck): Promise<DependencyState> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patience);
  });
  try {
    const note = await Promise.race([(async () => check())(), late]);
    return note === undefined ? { ok: true } : { ok: true, note };
  } catch (error) {
    // The address of a store may stand in its error; readiness is asked by strangers, too.
    return {
      ok: false,
      note: error instanceof Error && error.message === 'no answer in time' ? error.message : 'fails',
    };
  } finally {
    clearTimeout(timer);
  }
}
