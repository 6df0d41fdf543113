export { writeStatement } from './batch.ts';
export { createDatabase, dropDatabase, nameDatabase } from './create-database.ts';
export type { Database, DatabaseOptions, DialectFacts, ScopeOptions } from './database.ts';
export { openDatabase } from './database.ts';
export { type Embedded, startEmbedded } from './embedded/embedded.ts';
export { isForeignKeyViolation, isRetryable, isUniqueViolation, readSqlState } from './failures.ts';
export { createId, isId } from './id.ts';
export { hashMigrations, migrate } from './migrate.ts';
export * from './model.ts';
export {
  type Cursor,
  type Page,
  type PageRequest,
  readCursor,
  readLimit,
  toPage,
  writeCursor,
} from './page.ts';
export { findById, findPage, initRecord, TenantRecord } from './record.ts';
export { currentTenantId, ScopeError } from './scope.ts';
export type { Parameter, Statement } from './send-transactions.ts';
export { toVector } from './types.ts';
