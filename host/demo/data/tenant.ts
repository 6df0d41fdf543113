/** Who the demo belongs to. All of it is known to everybody, so none of it exists in production. */
export const tenant = { slug: 'demo', name: 'Demo Company' } as const;

export const password = 'inlay-demo';

export const members = [
  { name: 'Ada Lindqvist', email: 'admin@demo.test', role: 'admin' },
  { name: 'Tomás Reyes', email: 'manager@demo.test', role: 'manager' },
  { name: 'Mei Tanaka', email: 'user@demo.test', role: 'user' },
] as const;

/** The job board's connection. Its key is fixed, so that the snippet in a page outlives a new data folder. */
export const site = { name: 'Harbour Jobs (job board)', siteKey: 'pk_demo_harbour_jobs' } as const;

/** An organisation that makes modules for others. */
export const publisher = {
  tenant: { slug: 'northwind-tools', name: 'Northwind Tools' },
  member: { name: 'Nils Aasen', email: 'publisher@northwind.test', role: 'admin' },
  id: 'northwind-tools',
} as const;
