export { sweepDeliveries } from './deliveries.ts';
export { webhookRoutes } from './routes.ts';
export { createWebhooks, type Webhooks, webhookConsumer } from './webhooks.ts';
