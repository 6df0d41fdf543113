import { Id, type Static, Timestamp, Type } from 'inlay/sdk';
import { type Member, roles } from './model.ts';

export const RoleView = Type.Enum([...roles]);

export const MemberView = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  role: RoleView,
  external: Type.Boolean({
    description: 'An ATS or an LMS vouches for them: they sign in there and have no password here.',
  }),
  createdAt: Timestamp,
});

export function presentMember(member: Member): Static<typeof MemberView> {
  const { id, name, email, role, external, createdAt } = member;
  return { id, name, email, role, external, createdAt: createdAt.toISOString() };
}
