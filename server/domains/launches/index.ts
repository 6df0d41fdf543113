export { pickLocale } from '../pick-locale.ts';
export { createEntries } from './entry.ts';
export { moduleNotAvailable, positionNotOpen, widgetNotFound } from './errors.ts';
export { createLaunchIssuer, type LaunchIssuer } from './issue.ts';
export { initLaunch, Launch } from './model.ts';
export { launchRoutes } from './routes.ts';
export { checkSite, createNonce, findLivingLaunch, type OpenedLaunch, writeExpiry } from './service.ts';
export { createLaunchSigner, type LaunchClaims } from './tokens.ts';
export { presentLaunchFacts } from './view.ts';
