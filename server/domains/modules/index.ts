export type { ActiveModule, LoadedModule, ModuleDirectory } from './directory.ts';
export { isAsleep, moduleDisabled, moduleNotFound, moduleUpgrading } from './errors.ts';
export { describeMount, MountView, pickPublicSettings } from './mount.ts';
export { whenAwake } from './when-awake.ts';
