import type { Role } from '../members/index.ts';

export const canSeeCollections = (role: Role | undefined) => role === 'admin' || role === 'manager';
export const canReindex = (role: Role | undefined) => role === 'admin';
