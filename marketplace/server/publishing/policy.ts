import type { Role } from '../../../server/domains/members/index.ts';

/** Who speaks for an organisation as a publisher. */
export const canPublish = (role: Role | undefined) => role === 'admin';
