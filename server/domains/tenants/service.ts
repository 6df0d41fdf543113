import type { Database } from '../../kernel/db/index.ts';
import { createId } from '../../kernel/db/index.ts';
import type { Tenant } from './model.ts';

/** Creates a tenant, or gives back the one with this slug: seeding and sign-up are safe to repeat. */
export async function findOrCreateTenant(
  db: Database,
  { slug, name, locale = 'en' }: Omit<Tenant, 'id'> & { readonly locale?: string },
): Promise<Tenant> {
  const tenant = await db.inSystem(() =>
    db.one<Tenant>(
      `INSERT INTO tenants (id, slug, name, locale) VALUES ($1, $2, $3, $4)
       ON CONFLICT (slug) DO UPDATE SET slug = excluded.slug RETURNING id, slug, name`,
      [createId(), slug, name, locale],
    ),
  );
  return tenant!;
}

// `GET /auth/sso/callback` would be taken for the sign-in of a tenant.
const reserved = ['callback', 'start'];

/** Makes a tenant with a slug of its own, made from its name. In the system's scope. */
export async function createTenant(db: Database, name: string, locale: string): Promise<Tenant> {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const base = (words ?? ['organisation']).join('-').slice(0, 50).replace(/-$/, '');
  // Two of one name at once: the second waits for the first's slug.
  await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`tenant ${base}`]);
  const rows = await db.query<{ slug: string }>(
    `SELECT slug FROM tenants WHERE slug = $1 OR slug LIKE $1 || '-%'`,
    [base],
  );
  const taken = new Set([...rows.map(({ slug }) => slug), ...reserved]);
  let slug = base;
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
  const tenant = await db.one<Tenant>(
    'INSERT INTO tenants (id, slug, name, locale) VALUES ($1, $2, $3, $4) RETURNING id, slug, name',
    [createId(), slug, name, locale],
  );
  return tenant!;
}

/** The tenant of the scope. */
export async function findTenant(db: Database, id: string): Promise<Tenant | undefined> {
  return db.one<Tenant>('SELECT id, slug, name FROM tenants WHERE id = $1', [id]);
}
