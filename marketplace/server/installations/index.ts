export { ensureCollections, expireCollections } from './collections.ts';
export { createModuleDirectory } from './directory.ts';
export { createLife, type Life, type LifeOptions } from './life/life.ts';
export { initInstallation } from './model.ts';
export { installationRoutes } from './routes.ts';
export { ModuleView, presentModule, reviewed } from './view.ts';
