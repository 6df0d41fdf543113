export { addModuleRoutes } from './describe.ts';
export type { ActiveModule, LoadedModule, ModuleDirectory } from './directory.ts';
export { createJobExecutor, deliverToModule } from './executor.ts';
export { describeMount, MountView, pickPublicSettings } from './mount.ts';
export { moduleRoutes } from './routes.ts';
