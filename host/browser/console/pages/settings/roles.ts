import type { Role } from '../../../api/api-types.ts';

/** From the one who may least. */
export const roles = ['user', 'manager', 'admin'] as const satisfies readonly Role[];
