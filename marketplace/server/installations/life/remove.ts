import { emitEvent } from '../../../../server/domains/events/index.ts';
import { busy, notRemoved } from '../errors.ts';
import { graceDays, type LifeContext } from './context.ts';
import { lockIdle, lockInstallation, noteWork } from './lock.ts';
import { requireVersion } from './module-of.ts';
import type { Begun } from './worker.ts';

/** Switches a module off at once and notes that it is removed. To remove it again changes nothing. */
export async function beginRemoval(context: LifeContext, tenantId: string, id: string): Promise<Begun> {
  const { db } = context.host;
  return db.inTenant(tenantId, async () => {
    const installation = await lockInstallation(id);
    const { module, version, state, work } = installation;
    if (state === 'uninstalling' || state === 'removed') return { id, holder: undefined };
    if (work) throw busy(work.kind);
    const data = { module, version };
    // Of what never came into use, nothing is kept.
    if (state === 'failed') {
      const note = noteWork(context, 'erase', 'records');
      await installation.update({ ...note, state: 'removed' });
      return { id, holder: note.leaseBy };
    }
    const note = noteWork(context, 'uninstall', 'onUninstall');
    await installation.update({
      ...note,
      state: 'uninstalling',
      generation: installation.generation + 1,
      removedAt: new Date(),
      eraseAt: new Date(Date.now() + graceDays * 86_400_000),
    });
    await emitEvent(db, { type: 'installation.removed', subjectId: null, source: 'host', data });
    return { id, holder: note.leaseBy };
  });
}

/** Notes that a removed module is taken back with all its data. */
export async function beginRestore(context: LifeContext, tenantId: string, id: string): Promise<Begun> {
  return context.host.db.inTenant(tenantId, async () => {
    const known = await lockInstallation(id);
    if (known.state === 'active' || known.work?.kind === 'restore') return { id, holder: undefined };
    const installation = await lockIdle(id);
    if (installation.state !== 'removed') throw notRemoved();
    requireVersion(context, installation.module, installation.version);
    const note = noteWork(context, 'restore', 'start');
    await installation.update({ ...note, generation: installation.generation + 1, error: null });
    return { id, holder: note.leaseBy };
  });
}

/** Notes that the data of a removed module is erased now. */
export async function beginErasure(context: LifeContext, tenantId: string, id: string): Promise<Begun> {
  return context.host.db.inTenant(tenantId, async () => {
    const known = await lockInstallation(id);
    if (known.work?.kind === 'erase') return { id, holder: undefined };
    const installation = await lockIdle(id);
    if (installation.state !== 'removed' && installation.state !== 'failed') throw notRemoved();
    const note = noteWork(context, 'erase', 'records');
    await installation.update({ ...note, state: 'removed' });
    return { id, holder: note.leaseBy };
  });
}
