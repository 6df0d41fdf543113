import type { Database } from '../../kernel/db/index.ts';
import { currentTenantId } from '../../kernel/db/index.ts';
import type { ActiveModule } from '../modules/index.ts';
import { promptNotFound } from './errors.ts';
import { readModelGrants } from './read-model-grants.ts';
import { findLabelled, findProduction, listVersions, type PromptVersion } from './registry/list-versions.ts';
import { type LabelRow, readLabelled, readRows } from './registry/rows.ts';
import { listCases } from './test-set/cases.ts';
import { listLastRuns, listRuns, presentRun, type RunRow } from './test-set/runs.ts';
import { readParameters } from './versions.ts';
import { type Label, labelNames, type PromptLine, type PromptView, type VersionView } from './view.ts';

/** Open alerts by `<module> <prompt>`, of the open transaction's tenant. */
export type CountAlerts = (db: Database) => Promise<ReadonlyMap<string, number>>;

interface Known {
  readonly active: ActiveModule;
  readonly versions: readonly PromptVersion[];
  readonly labels: readonly LabelRow[];
  readonly cases: number;
  readonly lastRun: RunRow | undefined;
  readonly alerts: number;
}

/** The prompts of a module, as the open transaction's tenant has them. */
export async function presentPrompts(
  db: Database,
  active: ActiveModule,
  countAlerts: CountAlerts,
): Promise<PromptLine[]> {
  const { module } = active;
  const ids = [...new Set(module.prompts.list.map(({ id }) => id))];
  if (ids.length === 0) return [];
  const { versions, labels } = await readLabelled(db, module.id);
  const runs = await listLastRuns(db, module.id);
  const alerts = await countAlerts(db);
  const own = await db.query<{ prompt: string; count: number }>(
    `SELECT prompt, count(*)::int AS count FROM prompt_cases WHERE tenant_id = $1 AND module = $2 GROUP BY prompt`,
    [currentTenantId(), module.id],
  );
  return ids.map((id) =>
    presentLine(id, {
      active,
      versions: listVersions(module, id, versions),
      labels,
      cases: (module.prompts.cases[id]?.length ?? 0) + (own.find(({ prompt }) => prompt === id)?.count ?? 0),
      lastRun: runs.find(({ prompt }) => prompt === id),
      alerts: alerts.get(`${module.id} ${id}`) ?? 0,
    }),
  );
}

function presentLine(id: string, { active, versions, labels, cases, lastRun, alerts }: Known): PromptLine {
  const { module } = active;
  const production = findProduction(versions, labels, id)!;
  const canary = findLabelled(versions, labels, id, 'canary');
  const newest = versions.find(({ own }) => !own)!;
  return {
    module: module.id,
    moduleName: module.manifest.name.en ?? module.id,
    id,
    description: newest.prompt.description ?? null,
    model: production.prompt.model,
    production: production.prompt.version,
    isOwn: production.own !== undefined,
    canary: canary ? { version: canary.version.prompt.version, share: canary.share } : null,
    newest: newest.prompt.version,
    cases,
    lastRun: lastRun
      ? {
          id: lastRun.id,
          version: lastRun.version,
          state: lastRun.state,
          endedAt: lastRun.endedAt?.toISOString() ?? null,
        }
      : null,
    alerts,
  };
}

/** One prompt with all that belongs to it. Errors: `prompts.not_found`. */
export async function presentPrompt(
  db: Database,
  active: ActiveModule,
  id: string,
  countAlerts: CountAlerts,
): Promise<PromptView> {
  const { module } = active;
  const rows = await readRows(db, { module: module.id, prompt: id });
  const versions = listVersions(module, id, rows.versions);
  const newest = versions.find(({ own }) => !own);
  if (!newest) throw promptNotFound();
  const testSet = await listCases(db, module, id);
  const runs = await listRuns(db, { module: module.id, prompt: id });
  const alerts = await countAlerts(db);
  const known: Known = {
    active,
    versions,
    labels: rows.labels,
    cases: testSet.length,
    lastRun: runs[0],
    alerts: alerts.get(`${module.id} ${id}`) ?? 0,
  };
  const { input, output, documents = [] } = newest.prompt;
  const names = await readNames(db, versions);
  return {
    ...presentLine(id, known),
    slots: Object.keys(input.properties).map((name) => ({
      name,
      isDocument: documents.includes(name),
      isRequired: input.required?.includes(name) ?? false,
    })),
    input,
    output: output ?? null,
    models: readModelGrants(active),
    versions: versions.map((version) =>
      presentVersion(version, {
        labels: listLabelsOf(version, known, id),
        createdBy: names.get(version.own?.memberId ?? '') ?? null,
      }),
    ),
    testSet,
    runs: runs.map(presentRun),
  };
}

/** The labels that stand at a version; where none says `production`, that is the module's newest. */
function listLabelsOf({ prompt }: PromptVersion, { versions, labels }: Known, id: string): Label[] {
  const at: Record<Label, string | undefined> = {
    production: findProduction(versions, labels, id)?.prompt.version,
    canary: findLabelled(versions, labels, id, 'canary')?.version.prompt.version,
  };
  return labelNames.filter((label) => at[label] === prompt.version);
}

export function presentVersion(
  { prompt, own, fits }: PromptVersion,
  { labels, createdBy }: { readonly labels: Label[]; readonly createdBy: string | null },
): VersionView {
  return {
    version: prompt.version,
    source: own ? 'tenant' : 'module',
    basedOn: own?.basedOn ?? null,
    note: own?.note ?? null,
    hash: prompt.hash,
    body: prompt.body,
    parameters: readParameters(prompt),
    fits,
    labels,
    createdAt: own?.createdAt.toISOString() ?? null,
    createdBy,
  };
}

async function readNames(db: Database, versions: readonly PromptVersion[]): Promise<Map<string, string>> {
  const ids = [...new Set(versions.flatMap(({ own }) => own?.memberId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await db.query<{ id: string; name: string }>(
    'SELECT id, name FROM members WHERE tenant_id = $1 AND id = ANY($2)',
    [currentTenantId(), ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
