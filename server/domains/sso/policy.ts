import type { Role } from '../members/index.ts';

/** Whoever decides how people come in decides who they are. */
export const canManageSso = (role: Role | undefined) => role === 'admin';
