import type { Kernel } from '../../../server/kernel/kernel.ts';

export const packagesTopic = 'packages.changed';

/** Says in every process that packages were let in, taken back, or lost their trust. Call it after the commit. */
export const tellPackagesChanged = ({ bus }: Pick<Kernel, 'bus'>): Promise<void> =>
  bus.publish(packagesTopic, {});
