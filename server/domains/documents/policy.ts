import type { Role } from '../members/index.ts';

export const canRemoveDocuments = (role: Role | undefined) => role === 'admin' || role === 'manager';
