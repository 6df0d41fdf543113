import { positions } from '../../host/demo/data/positions/index.ts';
import * as demo from '../../host/demo/data/tenant.ts';
import type { Registry } from '../../host/node/registry.ts';
import { install } from '../../marketplace/server/installations/index.ts';
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

  async addPositions(): Promise<void> {
    // Lists show the newest first.
    for (const { key, title, description, location, locale } of [...positions].reverse())
      await this.once(`position:${key}`, async () => {
        if (await findPositionByKey(key)) return;
        await createPosition({ key, title, description, location, locale });
      });
  }

  async installModules(registry: Registry): Promise<void> {
    for (const id of new Set(
      registry.modules.filter((module) => !module.thirdParty).map((module) => module.id),
    ))
      await this.once(`module:${id}`, async () => {
        const installed = await this.#db.one('SELECT FROM installations WHERE module = $1', [id]);
        if (installed) return;
        const permissions = listGrants(registry.findNewest(id)!.manifest).map(({ name }) => name);
        await install(this.#db, registry, { module: id, permissions });
      });
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
