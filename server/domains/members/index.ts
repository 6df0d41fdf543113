export { initMember, Member, type Role } from './model.ts';
export { canManageMembers } from './policy.ts';
export { memberRoutes } from './routes.ts';
export { addMember, type NewMember } from './service.ts';
export { RoleView } from './view.ts';
