import type { Database } from '../kernel/db/index.ts';

/** How each table stands: any row that is added, changed or taken away shows. */
export type TableState = ReadonlyMap<string, string>;

/** Reads the state of all tables but those named. */
export async function watchTables(db: Database, except: readonly string[]) {
  const tables = await db.inSystem(() =>
    db.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> ALL ($1) ORDER BY relname`,
      [except],
    ),
  );
  const sql = tables
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name, count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) AS state FROM "${name}"`,
    )
    .join(' UNION ALL ');
  return async (): Promise<TableState> => {
    const rows = await db.inSystem(() => db.query<{ name: string; state: string }>(sql));
    return new Map(rows.map(({ name, state }) => [name, state]));
  };
}

export const listChanged = (before: TableState, after: TableState): string[] =>
  [...after.keys()].filter((name) => before.get(name) !== after.get(name));
