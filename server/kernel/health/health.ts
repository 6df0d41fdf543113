import { createRouter, describe, type Router } from '../http/index.ts';

/** What one dependency says: nothing when all is well, or a note worth reading. Throws when it is not. */
export type HealthCheck = () => Promise<string | undefined>;

export interface Health {
  add(name: string, check: HealthCheck): void;
  /** Everything has started. */
  markReady(): void;
  /** The process is about to end: balancers should send nothing more. */
  markStopping(): void;
  /** `GET /healthz` and `GET /readyz`. */
  routes(): Router;
}

interface Finding {
  readonly ok: boolean;
  readonly note?: string;
}

const patienceMs = 5000;

/** `/healthz` says that the process lives; `/readyz` that it can serve, with each dependency by name. */
export function createHealth(): Health {
  const checks = new Map<string, HealthCheck>();
  let ready = false;

  return {
    add: (name, check) => void checks.set(name, check),
    markReady: () => {
      ready = true;
    },
    markStopping: () => {
      ready = false;
    },
    routes() {
      const routes = createRouter();
      routes.get('/healthz', describe({ summary: 'Lives.', hidden: true }), (ctx) => {
        ctx.state.quiet = true;
        ctx.body = { status: 'ok' };
      });
      routes.get('/readyz', describe({ summary: 'Can serve.', hidden: true }), async (ctx) => {
        ctx.state.quiet = true;
        const findings = await Promise.all(
          [...checks].map(async ([name, check]) => [name, await tryCheck(check)] as const),
        );
        const ok = ready && findings.every(([, finding]) => finding.ok);
        ctx.status = ok ? 200 : 503;
        ctx.body = { status: ok ? 'ready' : 'not ready', checks: Object.fromEntries(findings) };
      });
      return routes;
    },
  };
}

/** Whatever a dependency says stays in the log of its own; the answer names only that it does not answer. */
async function tryCheck(check: HealthCheck): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('late')), patienceMs);
  });
  try {
    const note = await Promise.race([check(), late]);
    return note === undefined ? { ok: true } : { ok: true, note };
  } catch {
    return { ok: false, note: 'does not answer' };
  } finally {
    clearTimeout(timer);
  }
}
