import { collection, type Json, Type } from 'inlay/sdk';
import { createId } from '../../../../server/kernel/db/index.ts';
import type { TestApp } from '../../../../server/testing/test-app.ts';
import { installMade } from './install-made.ts';
import { addVersion, type MadeRoutes, type MadeVersion } from './make-module.ts';

/** Prices in euros, and later in cents: the same property with another meaning. */
export const euros = collection({
  schema: Type.Object({ subjectId: Type.Optional(Type.String()), item: Type.String(), price: Type.Number() }),
  subject: 'subjectId',
  indexes: ['item'],
});
export const cents = collection({ ...euros, migrate: (record) => toCents(record) });
export const toCents = (record: Json) => {
  const { price, ...rest } = record as { item: string; price: number };
  return { ...rest, price: price * 100 };
};

type Store = {
  create(r: object): Promise<Json & object>;
  list(q?: object): Promise<{ data: { id: string; item: string; price: number }[] }>;
  update(id: string, r: object): Promise<unknown>;
};
export const storeOf = (collections: unknown) => (collections as { prices: Store }).prices;

export const routes: MadeRoutes = {
  'POST /prices': async (_input, { collections }) =>
    storeOf(collections).create({ item: createId(), price: 7 }) as Promise<Json>,
  'GET /prices': async (_input, { collections }) =>
    (await storeOf(collections).list({ order: 'oldest' })).data.map(({ price }) => price),
  'GET /settings': async (_input, { settings, secrets }) => ({
    ...(settings as object),
    secret: (await secrets.get('key').catch(() => null)) ?? null,
  }),
};

/** A tenant with prices of 1 and 2 euros in version 1.0.0, and calls on the module. */
export async function openShop(app: TestApp, first: Partial<MadeVersion> = {}, settings?: object) {
  const { db, registry } = app;
  const shop = await installMade(
    app,
    { collections: { prices: euros }, routes, ...first },
    settings ? { settings } : {},
  );
  const { api, tenant, module } = shop;
  const call = (method: string, path: string) =>
    api.send(method, `/modules/${module.id}/${path}`, method === 'POST' ? {} : undefined);
  const prices = async () => (await call('GET', 'prices')).body.data as number[];
  const write = async (price: number, subjectId?: string) => {
    const id = createId();
    await db.inTenant(tenant.id, () =>
      db.query(
        `INSERT INTO "m_${module.id.replace('-', '_')}_prices" (id, tenant_id, subject_id, record, version)
         VALUES ($1, $2, $3, $4, '1.0.0')`,
        [id, tenant.id, subjectId ?? null, { item: id, price, ...(subjectId && { subjectId }) }],
      ),
    );
    return id;
  };
  await write(1);
  await write(2);
  const addNext = (version: string, more: Partial<MadeVersion> = {}) =>
    addVersion(registry, { id: module.id, version, collections: { prices: cents }, routes, ...more });
  return { ...shop, call, prices, write, addNext };
}

export const pickError = ({ status, body }: { status: number; body: { error?: { code: string } } }) => [
  status,
  body.error?.code,
];
