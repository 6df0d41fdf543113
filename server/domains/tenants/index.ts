export type { Tenant } from './model.ts';
export { createTenant, findOrCreateTenant, findTenant } from './service.ts';
