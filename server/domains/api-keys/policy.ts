import type { Role } from '../members/index.ts';

export const canManageKeys = (role: Role | undefined) => role === 'admin';
