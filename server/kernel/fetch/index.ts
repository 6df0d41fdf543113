export { createGate } from './gate.ts';
export { createOutlet, type Outlet, type OutletAnswer } from './outlet.ts';
export { createStreamFetch, type StreamFetch } from './stream-fetch.ts';
