import { findById } from '../../../../server/kernel/db/index.ts';
import { busy, installationNotFound, notInstalled } from '../errors.ts';
import { Installation, type WorkNote } from '../model.ts';
import type { LifeContext } from './context.ts';
import { nameHolder } from './task.ts';

/** The installation, locked until the open transaction ends, so that of two admins the second sees what the first did. */
export async function lockInstallation(id: string): Promise<Installation> {
  const installation = await findById(Installation, id, { lock: true });
  if (!installation) throw installationNotFound();
  return installation;
}

/** As `lockInstallation`; throws where something is being done with it. */
export async function lockIdle(id: string): Promise<Installation> {
  const installation = await lockInstallation(id);
  if (installation.work) throw busy(installation.work.kind);
  return installation;
}

/** As `lockIdle`; throws where the module is neither active nor switched off. */
export async function lockInstalled(id: string): Promise<Installation> {
  const installation = await lockIdle(id);
  if (installation.state !== 'active' && installation.state !== 'disabled') throw notInstalled();
  return installation;
}

/** What to write into an installation to begin work on it, leased to whoever does so. */
export function noteWork(
  { limits: { leaseSeconds } }: Pick<LifeContext, 'limits'>,
  kind: WorkNote['kind'],
  step: string,
  more: Pick<WorkNote, 'target'> = {},
) {
  const since = new Date().toISOString();
  const work: WorkNote = { kind, step, undoing: false, tries: 1, since, stepSince: since, ...more };
  return { work, leaseBy: nameHolder(), leaseUntil: new Date(Date.now() + leaseSeconds * 1000) };
}
