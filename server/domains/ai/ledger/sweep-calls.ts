import type { Config } from '../../../kernel/config/index.ts';
import type { Database } from '../../../kernel/db/index.ts';

const mostAtOnce = 5000;

/** Forgets calls of long ago. What budgets look at, the sums by day and module, stays. */
export async function sweepCalls({
  db,
  config,
}: {
  readonly db: Database;
  readonly config: Pick<Config, 'aiCallsDays'>;
}): Promise<void> {
  for (;;) {
    const gone = await db.inSystem(() =>
      db.query(
        `DELETE FROM ai_calls WHERE id IN (SELECT id FROM ai_calls
           WHERE day < (now() AT TIME ZONE 'UTC')::date - $1::int AND outcome <> 'running' LIMIT ${mostAtOnce})
         RETURNING id`,
        [config.aiCallsDays],
      ),
    );
    if (gone.length < mostAtOnce) return;
  }
}
