import { createId, currentTenantId, type Database } from '../../../kernel/db/index.ts';
import { type Nanos, toDollars } from '../../ai/index.ts';
import { runNotFound, tooMany } from '../errors.ts';
import type { PromptPlace } from '../labels.ts';
import type { Label, RunView } from '../view.ts';

export type RunResult = RunView['results'][number];

/** One go through all cases of a prompt. */
export interface RunRow extends PromptPlace {
  readonly id: string;
  readonly tenantId: string;
  readonly version: string;
  readonly reason: RunView['reason'];
  readonly label: Label | null;
  readonly share: number | null;
  readonly memberId: string | null;
  readonly state: RunView['state'];
  readonly failure: string | null;
  readonly cases: number;
  readonly done: number;
  readonly cost: Nanos;
  readonly results: readonly RunResult[];
  readonly attempts: number;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

export const runColumns = `id, tenant_id AS "tenantId", module, prompt, version, reason, label, share,
  member_id AS "memberId", state, failure, cases, done, cost, results, attempts, created_at AS "createdAt",
  ended_at AS "endedAt"`;

export type NewRun = PromptPlace &
  Pick<RunRow, 'version' | 'reason' | 'cases'> &
  Partial<Pick<RunRow, 'label' | 'share' | 'memberId'>>;

const mostAtOnce = 10;

/** Notes a run of the open transaction's tenant; somebody does it soon. */
export async function addRun(db: Database, run: NewRun): Promise<RunRow> {
  const { count } = (await db.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM prompt_runs WHERE tenant_id = $1 AND state IN ('queued', 'running')`,
    [currentTenantId()],
  ))!;
  if (count >= mostAtOnce) throw tooMany('runs at once', mostAtOnce);
  const { module, prompt, version, reason, cases, label = null, share = null, memberId = null } = run;
  const made = await db.one<RunRow>(
    `INSERT INTO prompt_runs (id, tenant_id, module, prompt, version, reason, cases, label, share, member_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING ${runColumns}`,
    [createId(), currentTenantId(), module, prompt, version, reason, cases, label, share, memberId],
  );
  return made!;
}

export async function findRun(db: Database, id: string): Promise<RunRow> {
  const run = await db.one<RunRow>(`SELECT ${runColumns} FROM prompt_runs WHERE id = $1 AND tenant_id = $2`, [
    id,
    currentTenantId(),
  ]);
  if (!run) throw runNotFound();
  return run;
}

const mostListed = 10;

export const listRuns = (db: Database, { module, prompt }: PromptPlace): Promise<RunRow[]> =>
  db.query<RunRow>(
    `SELECT ${runColumns} FROM prompt_runs WHERE tenant_id = $1 AND module = $2 AND prompt = $3
     ORDER BY id DESC LIMIT ${mostListed}`,
    [currentTenantId(), module, prompt],
  );

/** The newest run of each prompt of a module, without its results. */
export const listLastRuns = (db: Database, module: string): Promise<RunRow[]> =>
  db.query<RunRow>(
    `SELECT DISTINCT ON (prompt) ${runColumns} FROM prompt_runs WHERE tenant_id = $1 AND module = $2
     ORDER BY prompt, id DESC`,
    [currentTenantId(), module],
  );

export function presentRun(run: RunRow): RunView {
  const { id, module, prompt, version, reason, label, share, state, failure, cases, done, results } = run;
  return {
    id,
    module,
    prompt,
    version,
    reason,
    label: label === null ? null : { name: label, share: share ?? 100 },
    state,
    failure,
    cases,
    done,
    cost: toDollars(run.cost),
    results: [...results],
    createdAt: run.createdAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
  };
}

const keptDays = 90;

/** Forgets runs of long ago: their results quote answers. */
export async function sweepRuns({ db }: { readonly db: Database }): Promise<void> {
  await db.inSystem(() =>
    db.query(`DELETE FROM prompt_runs WHERE ended_at < now() - interval '${keptDays} days'`),
  );
}
