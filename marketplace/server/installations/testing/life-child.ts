// A process that begins a deed and dies in the middle of it, as `kill -9` does it.
import { createRegistry } from '../../../../host/node/registry.ts';
import { openDatabase } from '../../../../server/kernel/db/index.ts';
import { createLog } from '../../../../server/kernel/log/index.ts';
import { createLife } from '../index.ts';
import { addNotes } from './notes.ts';
import { openHost } from './open-host.ts';

export interface ChildTask {
  readonly url: string;
  readonly dataDir: string;
  readonly tenantId: string;
  readonly id: string | null;
  readonly deed: 'install' | 'upgrade' | 'remove' | 'restore' | 'erase';
  readonly version: string;
  /** Where it dies. */
  readonly at: string;
}

const task = JSON.parse(process.argv[2]!) as ChildTask;
const die = (at: string) => {
  if (at === task.at) process.kill(process.pid, 'SIGKILL');
};
const log = createLog({ level: 'silent' });
const db = await openDatabase({ url: task.url, log, poolSize: 3 });
const registry = createRegistry();
addNotes(registry, 'notes', (hook) => die(`in:${hook}`));
const host = await openHost(db, task.dataDir);
const life = createLife(host, registry, {
  seam: die,
  // Two records at a time, so that there is a middle.
  limits: { leaseSeconds: 1, batch: 2 },
});
const { tenantId, version } = task;
const id = task.id ?? '';
const deeds = {
  install: () =>
    life.install(tenantId, {
      module: 'notes',
      version,
      permissions: ['collections', 'jobs', 'secrets'],
      settings: { key: 'sk_1' },
    }),
  upgrade: () => life.upgrade(tenantId, id, { version }),
  remove: () => life.remove(tenantId, id),
  restore: () => life.restore(tenantId, id),
  erase: () => life.erase(tenantId, id),
};
await deeds[task.deed]();
// It should not have come this far.
process.exit(3);
