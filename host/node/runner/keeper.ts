import { setTimeout as delay } from 'node:timers/promises';
import type { BuiltModule } from '../built-module.ts';
import { stopping } from './errors.ts';
import { createLife } from './life.ts';
import type { RunnerHealth } from './module-runner.ts';
import { type Session, type SessionOptions, startSession } from './session.ts';
import { type ProcessOptions, startProcess } from './start-process.ts';

export interface KeeperOptions
  extends Pick<SessionOptions, 'limits' | 'log'>,
    Pick<ProcessOptions, 'command' | 'program'> {
  /** Awaited before each start. */
  readonly verify?: (() => Promise<unknown>) | undefined;
  readonly onHealth?: ((health: RunnerHealth) => void) | undefined;
}

/** Keeps a process for a module: there when it is needed, gone when it is not, at rest after it crashed. */
export interface Keeper {
  /** Starts the process where it does not run. */
  start(): Promise<void>;
  /** Does something that needs the process, which `open` starts where it is not there. It stays for as long as it takes. */
  use<T>(work: (open: () => Promise<Session>) => Promise<T>): Promise<T>;
  health(): RunnerHealth;
  /** Takes no more work, and ends the process after what there is, at the latest after `graceMs`. */
  stop(graceMs: number): Promise<void>;
  revive(): void;
}

export function createKeeper(module: BuiltModule, options: KeeperOptions): Keeper {
  const { limits, log, verify, onHealth, ...processOptions } = options;
  const life = createLife(limits);
  const working = new Set<Promise<unknown>>();
  let starting: Promise<Session> | undefined;
  let session: Session | undefined;
  let idle: NodeJS.Timeout | undefined;
  let starts = 0;
  let planned = 0;
  let isStopping = false;
  let isStopped = false;

  const health = (): RunnerHealth => ({
    state: readState(),
    restarts: Math.max(0, starts - 1 - planned),
    lastError: life.lastError,
    memoryBytes: session?.memoryBytes ?? null,
    startedAt: session?.startedAt.toISOString() ?? null,
  });
  const readState = (): RunnerHealth['state'] => {
    if (session) return 'running';
    if (life.state !== 'well') return life.state;
    return starting ? 'starting' : 'idle';
  };
  const tell = () => onHealth?.(health());

  function ensure(): Promise<Session> {
    if (session) return Promise.resolve(session);
    starting ??= begin().finally(() => {
      starting = undefined;
    });
    return starting;
  }

  async function begin(): Promise<Session> {
    await delay(life.admit());
    await verify?.();
    if (isStopped) throw stopping();
    starts += 1;
    const isSuspect = life.hasCrashed;
    const child = await startProcess({ ...processOptions, ...limits, folder: module.folder, isSuspect });
    const begun = startSession(module, child, {
      limits,
      log,
      isSuspect,
      onEnd(because) {
        if (session === begun.session) session = undefined;
        clearTimeout(idle);
        if (because) life.crash(because);
        else planned += 1;
        tell();
      },
    });
    tell();
    await begun.ready;
    session = begun.session;
    tell();
    return session;
  }

  function planIdle(): void {
    clearTimeout(idle);
    if (!session || working.size > 0) return;
    const unused = session;
    idle = setTimeout(() => {
      if (unused === session && working.size === 0) void unused.end();
    }, limits.idleMs);
    idle.unref();
  }

  async function use<T>(work: (open: () => Promise<Session>) => Promise<T>): Promise<T> {
    if (isStopping) throw stopping();
    const done = work(ensure);
    working.add(done);
    try {
      return await done;
    } finally {
      working.delete(done);
      // Answered or refused: it lives.
      if (session) life.prosper();
      planIdle();
    }
  }

  return {
    use,
    async start() {
      await use((open) => open());
    },
    health,
    async stop(graceMs) {
      isStopping = true;
      clearTimeout(idle);
      const inTime = new AbortController();
      const grace = delay(graceMs, undefined, { signal: inTime.signal }).catch(() => {});
      await Promise.race([Promise.allSettled(working), grace]);
      inTime.abort();
      isStopped = true;
      await starting?.catch(() => {});
      await session?.end();
    },
    revive() {
      life.revive();
      tell();
    },
  };
}
