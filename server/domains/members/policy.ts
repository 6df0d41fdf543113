import type { Role } from './model.ts';

/** Also who is invited, and as what. */
export const canManageMembers = (role: Role | undefined) => role === 'admin';
