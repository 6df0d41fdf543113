import {
  getCreateIndexesSQL,
  getCreateTableSQL,
  getUpdateTimestampTriggerSQL,
} from '@agendajs/postgres-backend';

/** The part of Agenda's connection pool that we use ourselves. */
export interface Pool {
  query(
    sql: string,
    params?: unknown[],
  ): Promise<{ rows: Record<string, unknown>[]; rowCount: number | null }>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** What a row's `data` holds. */
export interface Envelope {
  readonly payload: unknown;
  readonly unique?: string;
}

export interface JobCounts {
  readonly waiting: number;
  readonly running: number;
  /** Failed for the last time. */
  readonly dead: number;
  /** How long the oldest job that could run has been waiting. */
  readonly oldestSeconds: number;
}

const table = 'agenda_jobs';

/** Agenda makes its tables without a lock and anew at each start; several processes must not do that at once. */
export async function createTables(pool: Pool): Promise<void> {
  const { rows } = await pool.query(`SELECT to_regclass('${table}_unique_idx') IS NOT NULL AS ready`);
  if (rows[0]?.ready) return;
  await pool.query(
    [
      'BEGIN',
      'SELECT pg_advisory_xact_lock(4919131314)',
      getCreateTableSQL(table),
      ...getCreateIndexesSQL(table),
      getUpdateTimestampTriggerSQL(table),
      `CREATE UNIQUE INDEX IF NOT EXISTS ${table}_unique_idx ON ${table} (name, (data->>'unique'))
         WHERE data->>'unique' IS NOT NULL AND (next_run_at IS NOT NULL OR locked_at IS NOT NULL)`,
      'COMMIT',
    ]
      .map((sql) => sql.trim().replace(/;$/, ''))
      .join(';\n'),
  );
}

export async function insertJob(
  pool: Pool,
  job: { name: string; data: unknown; runAt: Date | undefined; unique: string | undefined },
): Promise<string | undefined> {
  const envelope: Envelope = { payload: job.data, ...(job.unique !== undefined && { unique: job.unique }) };
  const { rows } = await pool.query(
    `INSERT INTO ${table} (name, next_run_at, data) VALUES ($1, $2, $3)
     ON CONFLICT (name, (data->>'unique'))
       WHERE data->>'unique' IS NOT NULL AND (next_run_at IS NOT NULL OR locked_at IS NOT NULL)
     DO NOTHING RETURNING id`,
    [job.name, job.runAt ?? new Date(), JSON.stringify(envelope)],
  );
  return rows[0]?.id as string | undefined;
}

/** Unlocks the jobs of one process, or of all, so that they run again at once. */
export async function handBack(pool: Pool, owner?: string): Promise<number> {
  const { rowCount } = await pool.query(
    `UPDATE ${table} SET locked_at = NULL, next_run_at = COALESCE(next_run_at, now())
     WHERE locked_at IS NOT NULL AND ($1::text IS NULL OR last_modified_by = $1)`,
    [owner ?? null],
  );
  return rowCount ?? 0;
}

/**
 * Agenda unlocks what a stopping process had taken but not begun without giving it a time to run, and so
 * forgets a job that had been taken over from a dead process. Such a job was begun and has never ended.
 */
export async function rescueLost(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `UPDATE ${table} SET next_run_at = now()
     WHERE next_run_at IS NULL AND locked_at IS NULL AND last_run_at IS NOT NULL
       AND (last_finished_at IS NULL OR last_finished_at < last_run_at)`,
  );
  return rowCount ?? 0;
}

export async function countJobs(pool: Pool): Promise<JobCounts> {
  const { rows } = await pool.query(
    `SELECT count(*) FILTER (WHERE locked_at IS NULL AND next_run_at IS NOT NULL)::int AS waiting,
       count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS running,
       count(*) FILTER (WHERE locked_at IS NULL AND next_run_at IS NULL AND failed_at IS NOT NULL)::int AS dead,
       COALESCE(extract(epoch FROM now() - min(next_run_at)
         FILTER (WHERE locked_at IS NULL AND next_run_at <= now())), 0)::float AS "oldestSeconds"
     FROM ${table}`,
  );
  return rows[0] as unknown as JobCounts;
}
