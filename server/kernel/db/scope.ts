import { AsyncLocalStorage } from 'node:async_hooks';
import type { Transaction } from 'sequelize';

/** One open transaction and whose it is. Lives in an AsyncLocalStorage while its function runs. */
export interface Scope {
  readonly database: object;
  /** Undefined in a system scope. */
  readonly tenantId: string | undefined;
  readonly transaction: Transaction;
  readonly run: RunStatement;
  readonly afterCommit: (() => unknown)[];
  ended: boolean;
}

export type RunStatement = (sql: string, params?: readonly unknown[]) => Promise<StatementResult>;

export interface StatementResult {
  readonly rows: Record<string, unknown>[];
  readonly rowCount: number | null;
  readonly command: string;
}

const scopes = new AsyncLocalStorage<Scope | undefined>();

/** The open scope, or undefined outside of one (also in work that outlived its transaction). */
export function findScope(): Scope | undefined {
  const scope = scopes.getStore();
  return scope?.ended ? undefined : scope;
}

/** The open scope; a clear error where a query was about to run in none. */
export function requireScope(): Scope {
  const scope = findScope();
  if (scope) return scope;
  throw new ScopeError(
    scopes.getStore()?.ended
      ? 'A query came after its transaction had ended: await it inside inTenant() or inSystem().'
      : 'A query needs a scope: call it inside database.inTenant(tenantId, …) or database.inSystem(…).',
  );
}

export function enterScope<T>(scope: Scope | undefined, fn: () => T): T {
  return scopes.run(scope, fn);
}

/** The tenant whose transaction is open, if any. */
export function currentTenantId(): string | undefined {
  return findScope()?.tenantId;
}

/** A programmer's error: database work in the wrong scope. */
export class ScopeError extends Error {
  override readonly name = 'ScopeError';
}
