import type { Role } from '../members/index.ts';

export const canEditPositions = (role: Role | undefined) => role === 'admin' || role === 'manager';
