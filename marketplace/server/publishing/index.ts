export { type Checker, createChecker } from './check-submissions.ts';
export { counterSignAgain } from './marketplace-keys/counter-sign-again.ts';
export { marketplaceKeyRoutes } from './marketplace-keys/routes.ts';
export { rotateMarketplaceKey } from './marketplace-keys/service.ts';
export { publisherRoutes } from './publishers/routes.ts';
export { reviewRoutes } from './review/routes.ts';
export { submissionRoutes } from './submissions/routes.ts';
export { sweepSubmissions } from './submissions/sweep.ts';
