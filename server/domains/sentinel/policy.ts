import type { Role } from '../members/index.ts';

/** What is looked at, and that an alert is seen to. */
export const canSetSentinel = (role: Role | undefined) => role === 'admin';
export const canSeeSentinel = (role: Role | undefined) => role === 'admin' || role === 'manager';
