export { launchPageRoutes } from './launch-page.ts';
export { ticketRoutes } from './routes.ts';
export { sweepTickets } from './service.ts';
export { testLaunchRoutes } from './test-routes.ts';
export { explainTicketRefusal } from './texts.ts';
