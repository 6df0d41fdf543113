import type { Role } from '../../../server/domains/members/index.ts';

export const canInstall = (role: Role | undefined) => role === 'admin';
