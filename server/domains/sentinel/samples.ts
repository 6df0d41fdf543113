import type { Static } from 'inlay/sdk';
import {
  createId,
  currentTenantId,
  type Database,
  readCursor,
  readLimit,
  toPage,
} from '../../kernel/db/index.ts';
import { type Nanos, toDollars } from '../ai/index.ts';
import type { PromptNews } from '../prompts/index.ts';
import type { CheckedAnswer, Failure } from './checks/check-answer.ts';
import type { SampleView, sampleQuery } from './view.ts';

/** Notes what was seen of an answer, in the open transaction. Nothing that it says is kept. */
export async function addSample(
  db: Database,
  { module, prompt, label, answer, tookMs }: PromptNews,
  { failed, length, score }: CheckedAnswer,
): Promise<void> {
  await db.query(
    `INSERT INTO sentinel_samples (id, tenant_id, call_id, module, prompt, version, label, failed, took_ms, cost, length,
       score, day)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, (now() AT TIME ZONE 'UTC')::date)`,
    [
      createId(),
      currentTenantId(),
      answer?.callId ?? null,
      module,
      prompt.id,
      prompt.version,
      label,
      JSON.stringify(failed),
      tookMs,
      answer?.cost ?? 0,
      length,
      score,
    ],
  );
}

interface SampleRow extends Omit<SampleView, 'cost' | 'at' | 'failed'> {
  readonly failed: readonly Failure[];
  readonly cost: Nanos;
  readonly at: Date;
}

/** Those of the open transaction's tenant, newest first. */
export async function listSamples(
  db: Database,
  { module, prompt, failed, ...page }: Static<typeof sampleQuery>,
): Promise<{ data: SampleView[]; page: { next: string | null } }> {
  const limit = readLimit(page);
  const rows = await db.query<SampleRow>(
    `SELECT id, call_id AS "callId", module, prompt, version, label, failed, took_ms AS "tookMs", cost, length, score,
       created_at AS at
     FROM sentinel_samples WHERE tenant_id = $1 AND ($2::text IS NULL OR id < $2) AND ($4::text IS NULL OR module = $4)
       AND ($5::text IS NULL OR prompt = $5) AND ($6::boolean IS NULL OR (failed <> '[]') = $6)
     ORDER BY id DESC LIMIT $3`,
    [
      currentTenantId(),
      readCursor(page)?.id ?? null,
      limit + 1,
      module ?? null,
      prompt ?? null,
      failed ?? null,
    ],
  );
  const { data, page: next } = toPage(rows, limit, ({ id }) => ({ id }));
  return {
    data: data.map((row) => ({
      ...row,
      failed: [...row.failed],
      cost: toDollars(row.cost),
      at: row.at.toISOString(),
    })),
    page: next,
  };
}

const keptDays = 400;

/** Forgets samples of long ago. */
export async function sweepSamples({ db }: { readonly db: Database }): Promise<void> {
  await db.inSystem(() =>
    db.query(`DELETE FROM sentinel_samples WHERE created_at < now() - interval '${keptDays} days'`),
  );
}
