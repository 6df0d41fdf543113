import type { FinishReason, ToolCall } from '../../../kernel/ai/index.ts';
import type { Database } from '../../../kernel/db/index.ts';

/** A whole answer as it came: what was hidden in the question is hidden in it, too. */
export interface KeptAnswer {
  readonly text: string;
  readonly toolCalls: readonly ToolCall[];
  readonly finishReason: FinishReason;
  readonly model: string;
}

/** Answers that a tenant already has. They go with the person whom they are about. */
export interface Answers {
  find(tenantId: string, key: string): Promise<KeptAnswer | undefined>;
  keep(
    tenantId: string,
    key: string,
    answer: KeptAnswer,
    options: { readonly subjectId: string | null; readonly seconds: number },
  ): Promise<void>;
}

export function createAnswers(db: Database): Answers {
  return {
    async find(tenantId, key) {
      const [rows] = await db.batch(tenantId, [
        {
          sql: 'SELECT answer FROM ai_answers WHERE tenant_id = $1 AND key = $2 AND expires_at > now()',
          params: [tenantId, key],
        },
      ]);
      return rows?.[0]?.answer as KeptAnswer | undefined;
    },
    async keep(tenantId, key, answer, { subjectId, seconds }) {
      // Who was erased meanwhile leaves nothing behind.
      await db.batch(tenantId, [
        {
          sql: `INSERT INTO ai_answers (tenant_id, key, subject_id, answer, expires_at)
                SELECT $1, $2, $3, $4::jsonb, now() + $5::float8 * interval '1 second'
                WHERE $3::text IS NULL OR EXISTS (SELECT FROM subjects WHERE id = $3)
                ON CONFLICT (tenant_id, key) DO UPDATE SET answer = excluded.answer, expires_at = excluded.expires_at,
                  subject_id = excluded.subject_id`,
          params: [tenantId, key, subjectId, JSON.stringify(answer, cleanText), seconds],
        },
      ]);
    },
  };
}

/** What the database can keep: no NUL, no half characters. */
const cleanText = (_name: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;

/** Removes what is too old to be found. */
export async function sweepAnswers({ db }: { readonly db: Database }): Promise<void> {
  await db.inSystem(() => db.query('DELETE FROM ai_answers WHERE expires_at < now()'));
}
