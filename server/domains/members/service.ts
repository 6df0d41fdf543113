import { hashPassword } from '../../kernel/crypto/index.ts';
import { createId, type Database } from '../../kernel/db/index.ts';
import type { Tenant } from '../tenants/index.ts';
import type { Role } from './model.ts';

export interface NewMember {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
}

/** Gives a person a place in a tenant; a person who is already known keeps their password. */
export async function addMember(db: Database, tenant: Tenant, member: NewMember): Promise<string> {
  const passwordHash = await hashPassword(member.password);
  return db.inSystem(async () => {
    const user = await db.one<{ id: string }>(
      `INSERT INTO users (id, email, name, password_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (lower(email)) DO UPDATE SET email = users.email RETURNING id`,
      [createId(), member.email, member.name, passwordHash],
    );
    const row = await db.one<{ id: string }>(
      `INSERT INTO members (id, tenant_id, user_id, name, email, role) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (tenant_id, user_id) DO UPDATE SET user_id = excluded.user_id RETURNING id`,
      [createId(), tenant.id, user!.id, member.name, member.email, member.role],
    );
    return row!.id;
  });
}
