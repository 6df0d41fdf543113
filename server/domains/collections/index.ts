export { expireRecords } from './expire.ts';
export { createStore } from './store.ts';
export { ensureTable, tableOf } from './table.ts';
