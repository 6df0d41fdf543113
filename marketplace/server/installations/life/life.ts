import type { Registry } from '../../../../host/node/registry.ts';
import type { CallHost } from '../../../../server/domains/calls/index.ts';
import { openSealer } from '../../../../server/kernel/crypto/index.ts';
import { createOffers, type Offers } from '../../packages/index.ts';
import type { InstallationChange, NewInstallation, UpgradeRequest } from '../body.ts';
import { installationNotFound } from '../errors.ts';
import { Installation } from '../model.ts';
import { beginAgain, beginInstall } from './begin-install.ts';
import { beginUpgrade } from './begin-upgrade.ts';
import { changeInstallation } from './change.ts';
import { defaultLimits, type LifeContext, type LifeLimits } from './context.ts';
import { beginErasure, beginRemoval, beginRestore } from './remove.ts';
import { reviveRunner } from './revive.ts';
import { rollBack } from './roll-back.ts';
import { sealStoredSecrets, sweepLife } from './sweep.ts';
import { createWorker } from './worker.ts';

export interface LifeOptions {
  /** What is offered to whom. Default: every version to everybody. */
  readonly offers?: Offers;
  readonly limits?: Partial<LifeLimits>;
  readonly seam?: LifeContext['seam'];
}

/** What admins do with modules. Each deed is begun at once, waited for a while, and goes on by itself after that. */
export interface Life {
  install(tenantId: string, request: NewInstallation): Promise<Installation>;
  change(tenantId: string, id: string, change: InstallationChange): Promise<Installation>;
  upgrade(tenantId: string, id: string, request: UpgradeRequest): Promise<Installation>;
  rollBack(tenantId: string, id: string): Promise<Installation>;
  remove(tenantId: string, id: string): Promise<void>;
  restore(tenantId: string, id: string): Promise<Installation>;
  erase(tenantId: string, id: string): Promise<void>;
  revive(tenantId: string, id: string): Promise<Installation>;
  readonly offers: Offers;
  /** Takes up what nobody works on any more. `abandoned`: no other process uses this database. */
  recover(options?: { readonly abandoned?: boolean }): Promise<void>;
  /** Resolves once nothing is being done in this process any more. */
  settle(): Promise<void>;
  /** Erases what is due, forgets what cannot be rolled back any more. */
  sweep(): Promise<void>;
  /** Listens to other processes, and seals what earlier hosts left unsealed. */
  start(): Promise<void>;
  /** Begins nothing more, and leaves what is under way to others. */
  stop(): Promise<void>;
}

export function createLife(
  host: CallHost,
  registry: Registry,
  { offers = createOffers(registry, { find: () => undefined }), limits, seam = () => {} }: LifeOptions = {},
): Life {
  const context: LifeContext = {
    host,
    registry,
    sealer: openSealer(host.config),
    limits: { ...defaultLimits, ...limits },
    seam,
    offers,
  };
  const worker = createWorker(context);
  const read = async (tenantId: string, id: string) => {
    const found = await host.db.inTenant(tenantId, () => Installation.findOne({ where: { id } }));
    if (!found) throw installationNotFound();
    return found;
  };
  const runners = reviveRunner(context);

  return {
    async install(tenantId, request) {
      const begun = await beginInstall(context, tenantId, request);
      await worker.waitFor(tenantId, begun);
      return read(tenantId, begun.id);
    },
    async change(tenantId, id, change) {
      const again = change.state === 'active' ? await beginAgain(context, tenantId, id, change) : undefined;
      if (again) await worker.waitFor(tenantId, again);
      else await changeInstallation(context, tenantId, id, change);
      return read(tenantId, id);
    },
    async upgrade(tenantId, id, request) {
      await worker.waitFor(tenantId, await beginUpgrade(context, tenantId, id, request));
      return read(tenantId, id);
    },
    async rollBack(tenantId, id) {
      await rollBack(context, tenantId, id);
      return read(tenantId, id);
    },
    async remove(tenantId, id) {
      await worker.waitFor(tenantId, await beginRemoval(context, tenantId, id));
    },
    async restore(tenantId, id) {
      await worker.waitFor(tenantId, await beginRestore(context, tenantId, id));
      return read(tenantId, id);
    },
    async erase(tenantId, id) {
      await worker.waitFor(tenantId, await beginErasure(context, tenantId, id));
    },
    async revive(tenantId, id) {
      const installation = await read(tenantId, id);
      await runners.revive(installation);
      return installation;
    },
    offers,
    recover: (options) => worker.recover(options),
    settle: () => worker.settle(),
    sweep: () => sweepLife(context, worker),
    async start() {
      await runners.start();
      await sealStoredSecrets(context);
    },
    async stop() {
      await runners.stop();
      await worker.stop();
    },
  };
}
