import type { Role } from '../members/index.ts';

/** Texts, labels and test sets. */
export const canChangePrompts = (role: Role | undefined) => role === 'admin';
export const canSeePrompts = (role: Role | undefined) => role === 'admin' || role === 'manager';
