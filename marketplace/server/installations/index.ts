export { createModuleDirectory } from './directory.ts';
export { initInstallation } from './model.ts';
export { installationRoutes } from './routes.ts';
export { ensureCollections, expireCollections, install } from './service.ts';
export { ModuleView, presentModule } from './view.ts';
