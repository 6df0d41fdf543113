export type { ActiveModule, LoadedModule, ModuleDirectory } from './directory.ts';
export { describeMount, MountView, pickPublicSettings } from './mount.ts';
