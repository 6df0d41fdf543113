import type { Role } from '../members/index.ts';

export const canEraseSubjects = (role: Role | undefined) => role === 'admin' || role === 'manager';
