import type { Database } from '../../kernel/db/index.ts';
import { createId } from '../../kernel/db/index.ts';
import type { Tenant } from './model.ts';

/** Creates a tenant, or gives back the one with this slug: seeding and sign-up are safe to repeat. */
export async function findOrCreateTenant(db: Database, { slug, name }: Omit<Tenant, 'id'>): Promise<Tenant> {
  const tenant = await db.inSystem(() =>
    db.one<Tenant>(
      `INSERT INTO tenants (id, slug, name) VALUES ($1, $2, $3)
       ON CONFLICT (slug) DO UPDATE SET slug = excluded.slug RETURNING id, slug, name`,
      [createId(), slug, name],
    ),
  );
  return tenant!;
}

/** The tenant of the scope. */
export async function findTenant(db: Database, id: string): Promise<Tenant | undefined> {
  return db.one<Tenant>('SELECT id, slug, name FROM tenants WHERE id = $1', [id]);
}
