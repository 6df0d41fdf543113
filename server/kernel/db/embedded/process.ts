import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { AppError, isAppError } from 'inlay/sdk';
import { lockDataFolder } from './data-lock.ts';
import { keepBatchesWhole } from './keep-batches-whole.ts';
import type { FromProcess, ToProcess } from './messages.ts';

// The embedded database in a process of its own: its WebAssembly blocks whatever event loop it runs on.

let unlock = () => {};
let db: PGlite | undefined;
let closing: Promise<void> | undefined;

process.on('message', (message: ToProcess) => {
  if (message.kind === 'open') open(message).catch(giveUp);
  else if (message.kind === 'dump') dump(message.file).catch(giveUp);
  else void close();
});
// The parent is gone, even by kill -9.
process.on('disconnect', () => void close());
// Ctrl-C reaches the whole group; the parent still needs its database then, and says when it is done.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

async function open({ dataDir, dumpFile, port, hostPid }: Extract<ToProcess, { kind: 'open' }>) {
  if (dataDir !== undefined) {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    unlock = await lockDataFolder(dataDir, hostPid);
  }
  const extensions = { vector, pg_trgm, unaccent, pgcrypto };
  try {
    db = await PGlite.create({
      extensions,
      ...(dataDir === undefined ? {} : { dataDir: join(dataDir, 'postgres') }),
      ...(dumpFile === undefined ? {} : { loadDataDir: new Blob([await readFile(dumpFile)]) }),
    });
    await db.query('SELECT 1');
  } catch (error) {
    throw new AppError(
      'database.damaged',
      500,
      `The embedded database in ${dataDir} cannot be opened. Restore a backup, or move the folder away to begin anew.`,
      { cause: error },
    );
  }
  const server = new PGLiteSocketServer({
    db: keepBatchesWhole(db),
    host: '127.0.0.1',
    port,
    maxConnections: 100,
  });
  server.addEventListener('error', (event) => giveUp((event as CustomEvent<unknown>).detail));
  await server.start();
  tell({ kind: 'ready', port: Number(server.getServerConn().split(':').at(-1)) });
}

async function dump(file: string) {
  const data = await db!.dumpDataDir('none');
  await writeFile(file, Buffer.from(await data.arrayBuffer()));
  tell({ kind: 'dumped' });
}

function close(): Promise<void> {
  closing ??= (async () => {
    // No socket is closed first: a half-done transaction has no right to be finished.
    await db?.close().catch(() => {});
    unlock();
    process.exit(0);
  })();
  return closing;
}

function giveUp(error: unknown) {
  const { code, message } = isAppError(error)
    ? error
    : {
        code: 'database.failed',
        message: `The embedded database failed: ${(error as Error)?.message ?? error}`,
      };
  const cause = (error as Error)?.cause;
  tell({ kind: 'failed', code, message, detail: String((cause as Error)?.stack ?? cause ?? '') });
  unlock();
  setTimeout(() => process.exit(1), 50);
}

function tell(message: FromProcess) {
  if (process.connected) process.send!(message);
}

process.on('uncaughtException', giveUp);
process.on('unhandledRejection', giveUp);
