export { type CopyKey, dropCopies, listCopied, restoreCopies, settleCopies } from './copies.ts';
export { eraseRecords } from './erase.ts';
export { expireRecords } from './expire.ts';
export {
  alignUniqueKeys,
  checkRewritten,
  countUnfit,
  layBeside,
  type Rewriting,
  readUnwritten,
  swapRecords,
} from './rewrite.ts';
export { createStore } from './store.ts';
export { ensureTable, listTables, tableOf } from './table.ts';
