export { createOutlet, type Outlet } from './outlet.ts';
