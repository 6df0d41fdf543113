import { watch } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { packModule } from '../../../host/node/packages/index.ts';
import { isAppError } from '../../sdk/error.ts';
import { withBuiltModule } from '../build-draft.ts';
import { createHostClient, type HostClient } from '../host-client.ts';
import { CliError, type CliIo } from '../io.ts';
import type { CliCommand } from '../run-module.ts';

/** An editor that saves touches several files at once. */
const settleMs = 40;
const notSources = /(^|[\\/])(node_modules|dist|\.[^\\/]*|[^\\/]*(~|\.inlay\.tgz|\.draft))([\\/]|$)/;

export const dev: CliCommand = {
  words: '[FOLDER]',
  options: { host: 'URL' },
  needed: ['host'],
  summary: 'Builds at each change and puts the module into a development host that runs, e.g. `npm start`.',
  async run({ words: [folder = '.'], options }, io) {
    if (!options.host) throw new CliError('Say where Inlay runs: --host http://localhost:4000.');
    if (!io.env.INLAY_API_KEY) {
      throw new CliError(
        'Set INLAY_API_KEY to an API key with the scope `modules:publish`; an admin of that host makes one in the console.',
      );
    }
    const host = createHostClient(options.host, io);
    const source = resolve(io.cwd, folder);
    const changes = watchFolder(source, io.signal);
    await deliver(source, host, io);
    while (await changes.next()) {
      try {
        await deliver(source, host, io);
      } catch (error) {
        // What was saved half-way is no reason to stop watching.
        if (!(error instanceof CliError) && !isAppError(error)) throw error;
        io.say(error.message);
      }
    }
  },
};

async function deliver(source: string, host: HostClient, { say }: CliIo): Promise<void> {
  const started = performance.now();
  await withBuiltModule(source, async ({ source: { manifest }, built }) => {
    await host.post('/api/v1/dev/modules', await packModule(built));
    say(`${manifest.id} ${manifest.version} is in, after ${Math.round(performance.now() - started)} ms`);
  });
}

/**
 * Watches from now on. `next` waits for a change, and is true for each burst of them, whenever it came; false at
 * the end.
 */
function watchFolder(folder: string, signal: AbortSignal): { next(): Promise<boolean> } {
  let changed = false;
  let wake = () => {};
  const note = () => {
    changed = true;
    wake();
  };
  const watching = (async () => {
    for await (const { filename } of watch(folder, { recursive: true, signal })) {
      if (!filename || !notSources.test(filename)) note();
    }
  })().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return {
    async next() {
      const woken = new Promise<void>((done) => {
        wake = done;
      });
      if (!changed) await Promise.race([woken, watching]);
      if (signal.aborted) return false;
      await sleep(settleMs);
      changed = false;
      return true;
    },
  };
}
