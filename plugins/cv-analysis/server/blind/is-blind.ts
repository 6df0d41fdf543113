import type { Analysis } from '../../collections/index.ts';

/** Whether who somebody is is still hidden from members. */
export const isBlind = ({ blind, revealed }: Pick<Analysis, 'blind' | 'revealed'>): boolean =>
  blind && revealed === null;
