import type { Role } from '../members/index.ts';

export const canManageWebhooks = (role: Role | undefined) => role === 'admin';
