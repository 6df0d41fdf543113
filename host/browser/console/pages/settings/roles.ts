import type { Role } from '../../../api/api-types.ts';

/** From the one who may least. */
export const roles = ['user', 'manager', 'admin'] as const satisfies readonly Role[];

/** Whom an LMS or ATS brings has no account here, so they administer nothing. */
export const rolesFromElsewhere = ['user', 'manager'] as const satisfies readonly Role[];
