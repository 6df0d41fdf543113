/** The SQLSTATE of an error from a statement or a model, if it came from the database. */
export function readSqlState(error: unknown): string | undefined {
  const { code, parent } = (error ?? {}) as { code?: unknown; parent?: { code?: unknown } };
  const state = parent?.code ?? code;
  return typeof state === 'string' && /^[0-9A-Z]{5}$/.test(state) ? state : undefined;
}

/** Two transactions got in each other's way; running the whole again is right. */
export function isRetryable(error: unknown): boolean {
  const state = readSqlState(error);
  return state === '40001' || state === '40P01';
}

/** A row like this exists already; `constraint` narrows it to one index or constraint. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (readSqlState(error) !== '23505') return false;
  const { constraint: direct, parent } = error as { constraint?: string; parent?: { constraint?: string } };
  return constraint === undefined || (parent?.constraint ?? direct) === constraint;
}

/** A row that this one refers to does not exist, or another row still refers to this one. */
export function isForeignKeyViolation(error: unknown): boolean {
  return readSqlState(error) === '23503';
}
