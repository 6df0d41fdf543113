export type { Tenant } from './model.ts';
export { findOrCreateTenant, findTenant } from './service.ts';
