import type { ModuleDirectory } from '../modules/index.ts';
import { addRun, listCases, type Prompts } from '../prompts/index.ts';
import { endCanaryAlert } from './alerts.ts';
import { type EvaluateParts, tell } from './evaluate.ts';
import { readSettings } from './settings.ts';

interface CanaryParts extends EvaluateParts {
  readonly prompts: Pick<Prompts, 'registry' | 'tests'>;
  readonly modules: Pick<ModuleDirectory, 'list' | 'findActive'>;
}

/** Runs the test sets that are due, with the version in production: models change without anybody telling. */
export async function startCanaries({ db, log, prompts, modules }: CanaryParts): Promise<void> {
  const tenants = await db.inSystem(() =>
    db.query<{ tenantId: string; hours: number }>(
      `SELECT tenant_id AS "tenantId", (settings->>'canaryHours')::int AS hours FROM sentinel_settings
       WHERE (settings->>'canaryHours')::int > 0`,
    ),
  );
  const ids = [...new Set(modules.list().map(({ id }) => id))];
  for (const { tenantId, hours } of tenants)
    for (const id of ids) {
      try {
        const active = await modules.findActive(tenantId, id);
        if (!active) continue;
        const { module } = active;
        for (const prompt of new Set(module.prompts.list.map((each) => each.id))) {
          const { production } = await prompts.registry.findLabels(tenantId, module, prompt);
          const run = await db.inTenant(tenantId, async () => {
            const cases = await listCases(db, module, prompt);
            if (cases.length === 0) return undefined;
            // One at a time, in all processes.
            await db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
              `prompt canary ${tenantId} ${id} ${prompt}`,
            ]);
            const recent = await db.one(
              `SELECT FROM prompt_runs WHERE tenant_id = $1 AND module = $2 AND prompt = $3 AND reason = 'schedule'
                 AND created_at > now() - $4 * interval '1 hour'`,
              [tenantId, id, prompt, hours],
            );
            if (recent) return undefined;
            const { version } = production.prompt;
            return addRun(db, { module: id, prompt, version, reason: 'schedule', cases: cases.length });
          });
          if (run) prompts.tests.begin(run);
        }
      } catch (error) {
        log.error({ err: error, tenantId, module: id }, 'A test set was not run on time.');
      }
    }
}

/** Tells where a test set failed that nobody had asked for, and takes it back once it passes. */
export function followCanaries(parts: CanaryParts): void {
  const { db, prompts } = parts;
  prompts.tests.onEnd(async ({ id, tenantId, module, prompt, version, reason, state, failure, results }) => {
    // What could not be run says nothing of the model.
    if (reason !== 'schedule' || failure !== null) return;
    if (state === 'passed') {
      await db.inTenant(tenantId, () => endCanaryAlert(db, { module, prompt }));
      return;
    }
    const failed = results.filter((each) => !each.passed);
    // A provider that was away, or a budget that was used up, is told elsewhere.
    if (
      failed.every(({ error }) => error !== null && error !== 'ai.answer_unusable' && error !== 'ai.refused')
    )
      return;
    const settings = await db.inTenant(tenantId, () => readSettings(db));
    const alert = {
      module,
      prompt,
      version,
      kind: 'canary' as const,
      value: failed.length / results.length,
      limit: 0,
      samples: results.length,
      isSure: true,
      runId: id,
    };
    await tell(parts, tenantId, alert, settings);
  });
}
