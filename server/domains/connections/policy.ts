import type { Role } from '../members/index.ts';

export const canConnect = (role: Role | undefined) => role === 'admin';
export const canSeeConnections = (role: Role | undefined) => role === 'admin' || role === 'manager';
