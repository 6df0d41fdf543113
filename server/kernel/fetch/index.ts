export { createOutlet, type Outlet, type OutletAnswer } from './outlet.ts';
