import { isAppError } from 'inlay/sdk';
import { positions } from '../../host/demo/data/positions/index.ts';
import * as demo from '../../host/demo/data/tenant.ts';
import { listNewest, type Registry } from '../../host/node/registry.ts';
import type { Life } from '../../marketplace/server/installations/index.ts';
import { listGrants } from '../../plugins/sdk/read-manifest.ts';
import { Connection, createConnection } from '../domains/connections/index.ts';
import { emitEvent } from '../domains/events/index.ts';
import { addMember } from '../domains/members/index.ts';
import { createPosition, findPositionByKey } from '../domains/positions/index.ts';
import { findOrCreateTenant, type Tenant } from '../domains/tenants/index.ts';
import type { Database } from '../kernel/db/index.ts';

const type = 'demo.seeded';

/**
 * Puts each piece of demo data in once. What was put in is noted in the outbox, in the same transaction, so
 * that a later start neither doubles it nor brings back what a person has changed or removed since.
 */
export class DemoSeed {
  readonly #db: Database;
  readonly #tenant: Tenant;
  readonly #done: Set<string>;

  private constructor(db: Database, tenant: Tenant, done: Set<string>) {
    this.#db = db;
    this.#tenant = tenant;
    this.#done = done;
  }

  static async open(db: Database): Promise<DemoSeed> {
    const tenant = await findOrCreateTenant(db, demo.tenant);
    const rows = await db.inTenant(tenant.id, () =>
      db.query<{ piece: string }>(`SELECT data->>'piece' AS piece FROM events WHERE type = $1`, [type]),
    );
    return new DemoSeed(db, tenant, new Set(rows.map(({ piece }) => piece)));
  }

  isDone(piece: string): boolean {
    return this.#done.has(piece);
  }

  /** Does the work in the tenant's scope unless it was done on an earlier start. */
  async once(piece: string, work: () => Promise<unknown>): Promise<void> {
    if (this.isDone(piece)) return;
    await this.#db.inTenant(this.#tenant.id, async () => {
      await work();
      await emitEvent(this.#db, { type, subjectId: null, source: 'host', data: { piece } });
    });
    this.#done.add(piece);
  }

  async addMembers(): Promise<void> {
    for (const member of demo.members) {
      const piece = `member:${member.email}`;
      // Members are not made in a tenant's scope; to add one twice changes nothing.
      if (!this.isDone(piece))
        await addMember(this.#db, this.#tenant, { ...member, password: demo.password });
      await this.once(piece, async () => {});
    }
  }

  /** Somebody else's organisation, which makes modules. */
  async addPublisher(): Promise<void> {
    if (this.isDone('publisher')) return;
    const { tenant, member } = demo.publisher;
    const owner = await findOrCreateTenant(this.#db, tenant);
    await addMember(this.#db, owner, { ...member, password: demo.password });
    await this.once('publisher', async () => {});
  }

  async addPositions(): Promise<void> {
    // Lists show the newest first.
    for (const { key, title, description, location, locale } of [...positions].reverse())
      await this.once(`position:${key}`, async () => {
        if (await findPositionByKey(key)) return;
        await createPosition({ key, title, description, location, locale });
      });
  }

  async installModules(registry: Registry, life: Life): Promise<void> {
    for (const module of listNewest(registry).filter(({ thirdParty }) => !thirdParty)) {
      const piece = `module:${module.id}`;
      if (this.isDone(piece)) continue;
      const permissions = listGrants(module.manifest).map(({ name }) => name);
      // An earlier start may have ended before it was noted here.
      await life
        .install(this.#tenant.id, { module: module.id, permissions })
        .catch((error: unknown) => checkInstalled(error));
      await this.once(piece, async () => {});
    }
  }

  async connectSite(origins: readonly string[]): Promise<void> {
    const find = () => Connection.findOne({ where: { siteKey: demo.site.siteKey } });
    await this.once('site', async () => {
      await createConnection({ kind: 'site', ...demo.site, origins: [...origins] });
    });
    // Another port is another origin.
    for (const origin of origins)
      await this.once(`origin:${origin}`, async () => {
        const site = await find();
        if (site && !site.origins.includes(origin)) await site.update({ origins: [...site.origins, origin] });
      });
  }
}

function checkInstalled(error: unknown): void {
  const known = ['installations.already_installed', 'installations.in_grace'];
  if (!isAppError(error) || !known.includes(error.code)) throw error;
}
