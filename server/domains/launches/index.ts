export { pickLocale } from './locale.ts';
export { initLaunch, Launch } from './model.ts';
export { launchRoutes } from './routes.ts';
export { checkSite, createNonce, findLivingLaunch } from './service.ts';
export { createLaunchSigner } from './tokens.ts';
export { presentLaunchFacts } from './view.ts';
