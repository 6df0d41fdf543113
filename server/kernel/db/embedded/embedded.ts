import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { AppError } from 'inlay/sdk';
import type { Logger } from '../../log/log.ts';
import type { FromProcess, ToProcess } from './messages.ts';

export interface EmbeddedOptions {
  /** The folder that keeps the data; absent for a database in memory, as tests want. */
  readonly dataDir?: string;
  /** A file made by `dump()`: a new database begins as that one was. */
  readonly dumpFile?: string;
  readonly log: Logger;
}

export interface Embedded {
  readonly url: string;
  readonly pid: number;
  /** Writes everything to one file, to begin another database from. */
  dump(file: string): Promise<void>;
  stop(): Promise<void>;
}

const startLimit = 90_000;
const stopLimit = 10_000;
const restartsAMinute = 5;

/**
 * Starts PGlite in a process of its own, reachable on 127.0.0.1 by the ordinary driver. The process ends
 * with this one, however this one ends; when it dies itself, it is started again on the same port, and
 * what had been acknowledged is there again.
 */
export async function startEmbedded({ dataDir, dumpFile, log }: EmbeddedOptions): Promise<Embedded> {
  const folder = dataDir === undefined ? {} : { dataDir };
  let stopping = false;
  const deaths: number[] = [];
  let { child, port } = await open(0, dumpFile);

  async function open(wanted: number, dump?: string) {
    const process_ = launch(log);
    send(process_, {
      kind: 'open',
      ...folder,
      ...(dump === undefined ? {} : { dumpFile: dump }),
      port: wanted,
      hostPid: process.pid,
    });
    const answer = await awaitAnswer(process_, 'ready', log);
    process_.once('exit', (code, signal) => void restart(code, signal));
    return { child: process_, port: answer.port };
  }

  async function restart(code: number | null, signal: string | null): Promise<void> {
    if (stopping) return;
    const now = Date.now();
    deaths.push(now);
    log.error({ code, signal }, 'The embedded database ended by itself.');
    const recent = deaths.filter((time) => time > now - 60_000).length;
    if (dataDir === undefined || recent > restartsAMinute) {
      log.fatal('The embedded database is not started again; restart Inlay.');
      return;
    }
    try {
      ({ child } = await open(port));
      log.info('The embedded database is back.');
    } catch (error) {
      log.error({ err: error }, 'The embedded database could not be started again.');
      setTimeout(() => void restart(null, null), 1000).unref();
    }
  }

  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    get pid() {
      return child.pid!;
    },
    async dump(file) {
      send(child, { kind: 'dump', file });
      await awaitAnswer(child, 'dumped', log);
    },
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      send(child, { kind: 'close' });
      const timer = setTimeout(() => child.kill('SIGKILL'), stopLimit);
      await ended;
      clearTimeout(timer);
    },
  };
}

function launch(log: Logger): ChildProcess {
  const child = fork(fileURLToPath(new URL('./process.ts', import.meta.url)), [], {
    env: { TZ: 'UTC' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  child.stderr!.on('data', (text: Buffer) =>
    log.debug({ output: text.toString().trim() }, 'embedded database'),
  );
  return child;
}

function send(child: ChildProcess, message: ToProcess): void {
  if (child.connected) child.send(message);
}

async function awaitAnswer<Kind extends FromProcess['kind']>(child: ChildProcess, kind: Kind, log: Logger) {
  const failed = (message: string, code = 'database.failed') => new AppError(code, 500, message);
  return new Promise<Extract<FromProcess, { kind: Kind }>>((resolve, reject) => {
    const finish = (end: () => void) => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
      end();
    };
    const onMessage = (message: FromProcess) => {
      if (message.kind === 'failed') {
        if (message.detail !== '') log.debug({ detail: message.detail }, 'embedded database');
        finish(() => reject(failed(message.message, message.code)));
      } else if (message.kind === kind)
        finish(() => resolve(message as Extract<FromProcess, { kind: Kind }>));
    };
    const onExit = () => finish(() => reject(failed('The embedded database ended before it was ready.')));
    const onError = (error: Error) => finish(() => reject(failed(error.message)));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      finish(() => reject(failed('The embedded database did not start in time.')));
    }, startLimit);
    child.on('message', onMessage).on('exit', onExit).on('error', onError);
  });
}
