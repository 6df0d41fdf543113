import { eraseRecords } from '../../../../../server/domains/collections/index.ts';
import { emitEvent } from '../../../../../server/domains/events/index.ts';
import type { LifeContext } from '../context.ts';
import type { Plan, Step } from '../run-plan.ts';

/** What a module leaves besides its records, by the column that names it. Stored bytes go with the row of their file. */
const leftovers = [
  { table: 'search_collections', column: 'module' },
  { table: 'files', column: 'module' },
  { table: 'jobs', column: 'module' },
  { table: 'deliveries', column: 'consumer' },
  { table: 'module_logs', column: 'module' },
  { table: 'prompt_labels', column: 'module' },
  { table: 'prompt_moves', column: 'module' },
  { table: 'prompt_versions', column: 'module' },
  { table: 'prompt_cases', column: 'module' },
  { table: 'prompt_runs', column: 'module' },
  { table: 'sentinel_samples', column: 'module' },
  { table: 'sentinel_alerts', column: 'module' },
] as const;
const batch = 500;

/** From removed to nothing. There is no way back, so that a step that fails is tried until it succeeds. */
export function planErase({ host: { db, log } }: LifeContext): Plan {
  const eraseRows = ({ table, column }: (typeof leftovers)[number]): Step => ({
    name: table,
    async run({ inTenant, tenantId, installation: { module } }) {
      for (;;) {
        const rows = await inTenant(() =>
          db.query(
            `DELETE FROM ${table} WHERE ctid IN (
               SELECT ctid FROM ${table} WHERE tenant_id = $1 AND ${column} = $2 LIMIT ${batch}) RETURNING 1`,
            [tenantId, module],
          ),
        );
        if (rows.length < batch) return;
      }
    },
  });
  return {
    steps: [
      {
        name: 'records',
        async run({ tenantId, installation: { module } }) {
          const records = await eraseRecords(db, tenantId, module);
          log.info({ tenantId, module, records }, 'Erased the records of a removed module.');
        },
      },
      ...leftovers.map(eraseRows),
    ],
    async finish(installation) {
      const { module, version } = installation;
      const data = { module, version };
      await emitEvent(db, { type: 'installation.erased', subjectId: null, source: 'host', data });
      await installation.update({ work: null });
      await installation.destroy();
    },
  };
}
