import { Id, type Static, Type } from 'inlay/sdk';
import { type Member, RoleView } from '../members/index.ts';
import type { Tenant } from '../tenants/index.ts';

export const SessionView = Type.Object({
  member: Type.Object({ id: Id, name: Type.String(), email: Type.String(), role: RoleView }),
  tenant: Type.Object({ id: Id, name: Type.String(), slug: Type.String() }),
});

export function presentSession(member: Member, tenant: Tenant): Static<typeof SessionView> {
  return {
    member: { id: member.id, name: member.name, email: member.email, role: member.role },
    tenant: { id: tenant.id, name: tenant.name, slug: tenant.slug },
  };
}
