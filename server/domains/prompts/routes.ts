import { type Static, Type } from 'inlay/sdk';
import { body, type Context, createRouter, describe, params, query } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { allow, type Middleware, memberOf, signedIn, tenantOf } from '../caller.ts';
import type { ModuleDirectory } from '../modules/index.ts';
import { diffLines } from './diff-lines.ts';
import { noCases, promptNotFound, versionNotFound } from './errors.ts';
import { findBefore, listMoves, moveLabel } from './labels.ts';
import { canChangePrompts, canSeePrompts } from './policy.ts';
import { type CountAlerts, presentPrompt, presentPrompts, presentVersion } from './present.ts';
import type { Prompts } from './prompts.ts';
import { readModelGrants } from './read-model-grants.ts';
import { listVersions, type PromptVersion } from './registry/list-versions.ts';
import { readRows } from './registry/rows.ts';
import { listCases } from './test-set/cases.ts';
import { addRun, presentRun, type RunRow } from './test-set/runs.ts';
import { addVersion, findUsable, readParameters } from './versions.ts';
import {
  DiffView,
  diffQuery,
  Label,
  LabelMoved,
  labelMove,
  MoveView,
  newRun,
  newVersion,
  PromptLine,
  PromptView,
  RunView,
  VersionView,
} from './view.ts';

export interface PromptRouteParts {
  readonly prompts: Prompts;
  readonly modules: ModuleDirectory;
  readonly countAlerts: CountAlerts;
}

const tags = ['prompts'];
const data = <T extends Parameters<typeof Type.Array>[0]>(schema: T) => Type.Object({ data: schema });
const name = Type.String({ pattern: '^[a-z][a-z0-9-]{1,60}$' });
const placeParams = Type.Object({ module: name, prompt: name });
const byPlace = params(placeParams, promptNotFound);
const byLabel = params(Type.Object({ ...placeParams.properties, label: Label }), promptNotFound);

const onlyAdmins: Middleware = (ctx, next) => {
  allow(canChangePrompts(memberOf(ctx).role));
  return next();
};
const onlyReaders: Middleware = (ctx, next) => {
  allow(canSeePrompts(memberOf(ctx).role));
  return next();
};

/** The texts by which modules ask models: versions, labels, test sets. */
export function promptRoutes({ db }: Kernel, { prompts, modules, countAlerts }: PromptRouteParts) {
  const routes = createRouter('/api/v1/prompts');
  const { registry, tests } = prompts;

  /** The prompt of the path, as the caller's tenant has it now. */
  async function find(ctx: Context) {
    const tenantId = tenantOf(ctx);
    const { module, prompt } = ctx.state.params as Static<typeof placeParams>;
    const active = await modules.findActive(tenantId, module);
    if (!active) throw promptNotFound();
    const inTenant = <T>(fn: () => Promise<T>) => db.inTenant(tenantId, fn);
    const readVersions = async (): Promise<PromptVersion[]> => {
      const { versions: rows } = await readRows(db, { module, prompt });
      const versions = listVersions(active.module, prompt, rows);
      if (versions.length === 0) throw promptNotFound();
      return versions;
    };
    return { tenantId, active, place: { module, prompt }, inTenant, readVersions };
  }

  const show = ({ active, place, inTenant }: Awaited<ReturnType<typeof find>>) =>
    inTenant(() => presentPrompt(db, active, place.prompt, countAlerts));

  routes.get(
    '/',
    describe({
      summary: 'Lists the prompts of the modules that are at work.',
      tags,
      answers: data(Type.Array(PromptLine)),
    }),
    signedIn(),
    onlyReaders,
    async (ctx) => {
      const tenantId = tenantOf(ctx);
      const ids = [
        ...new Set(
          modules
            .list()
            .filter((each) => each.prompts.list.length > 0)
            .map(({ id }) => id),
        ),
      ];
      const lines: PromptLine[] = [];
      for (const id of ids.sort()) {
        const active = await modules.findActive(tenantId, id).catch(() => undefined);
        if (active)
          lines.push(...(await db.inTenant(tenantId, () => presentPrompts(db, active, countAlerts))));
      }
      ctx.body = { data: lines };
    },
  );

  routes.get(
    '/:module/:prompt',
    describe({
      summary: 'Shows a prompt with its versions, test set and last runs.',
      tags,
      answers: data(PromptView),
    }),
    signedIn(),
    onlyReaders,
    byPlace,
    async (ctx) => {
      ctx.body = { data: await show(await find(ctx)) };
    },
  );

  routes.post(
    '/:module/:prompt/versions',
    describe({
      summary: 'Writes a version of the organisation’s own. It answers nobody until a label moves to it.',
      tags,
      answers: data(VersionView),
      status: 201,
    }),
    signedIn(),
    onlyAdmins,
    byPlace,
    body(newVersion),
    async (ctx) => {
      const { tenantId, active, place, inTenant, readVersions } = await find(ctx);
      const { memberId } = memberOf(ctx);
      const made = await inTenant(async () => {
        const by = { memberId, models: readModelGrants(active) };
        const number = await addVersion(db, place, await readVersions(), ctx.state.body, by);
        return (await readVersions()).find(({ own }) => own?.number === number)!;
      });
      await registry.forget(tenantId, place.module);
      const member = await inTenant(() =>
        db.one<{ name: string }>('SELECT name FROM members WHERE id = $1', [memberId]),
      );
      ctx.status = 201;
      ctx.body = { data: presentVersion(made, { labels: [], createdBy: member?.name ?? null }) };
    },
  );

  routes.get(
    '/:module/:prompt/diff',
    describe({ summary: 'Says how one version becomes another.', tags, answers: data(DiffView) }),
    signedIn(),
    onlyReaders,
    byPlace,
    query(diffQuery),
    async (ctx) => {
      const { inTenant, readVersions } = await find(ctx);
      const { from, to } = ctx.state.query as Static<typeof diffQuery>;
      const versions = await inTenant(readVersions);
      const [one, other] = [from, to].map((wanted) => {
        const found = versions.find(({ prompt }) => prompt.version === wanted);
        if (!found) throw versionNotFound();
        return found.prompt;
      }) as [PromptVersion['prompt'], PromptVersion['prompt']];
      const [before, after] = [one, other].map(
        (each) => readParameters(each) as Readonly<Record<string, unknown>>,
      ) as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
      const show = (value: unknown) => (value === undefined ? null : String(value));
      ctx.body = {
        data: {
          from,
          to,
          parameters: [...new Set([...Object.keys(before), ...Object.keys(after)])]
            .filter((key) => before[key] !== after[key])
            .map((key) => ({ name: key, from: show(before[key]), to: show(after[key]) })),
          lines: diffLines(one.body, other.body),
        },
      };
    },
  );

  routes.put(
    '/:module/:prompt/labels/:label',
    describe({
      summary: 'Moves a label to a version: at once where there is no test set, else once it has passed.',
      tags,
      answers: data(LabelMoved),
    }),
    signedIn(),
    onlyAdmins,
    byLabel,
    body(labelMove),
    async (ctx) => {
      const { tenantId, active, place, inTenant, readVersions } = await find(ctx);
      const { label } = ctx.state.params as { label: Label };
      const { version, share } = ctx.state.body as Static<typeof labelMove>;
      const { memberId } = memberOf(ctx);
      const run = await inTenant(async (): Promise<RunRow | undefined> => {
        findUsable(await readVersions(), version);
        const cases = await listCases(db, active.module, place.prompt);
        const move = { ...place, label, ...(share !== undefined && { share }), memberId };
        if (cases.length > 0)
          return addRun(db, { ...move, share: share ?? 10, version, reason: 'label', cases: cases.length });
        await moveLabel(db, { ...move, to: version, reason: 'member' });
        return undefined;
      });
      if (run) tests.begin(run);
      else await registry.forget(tenantId, place.module);
      ctx.body = { data: { state: run ? 'testing' : 'moved', run: run ? presentRun(run) : null } };
    },
  );

  routes.delete(
    '/:module/:prompt/labels/:label',
    describe({
      summary: 'Takes a label away: the module’s newest version answers, or there is no canary any more.',
      tags,
      status: 204,
    }),
    signedIn(),
    onlyAdmins,
    byLabel,
    async (ctx) => {
      const { tenantId, place, inTenant, readVersions } = await find(ctx);
      const { label } = ctx.state.params as { label: Label };
      const { memberId } = memberOf(ctx);
      await inTenant(async () => {
        await readVersions();
        await moveLabel(db, { ...place, label, to: null, reason: 'member', memberId });
      });
      await registry.forget(tenantId, place.module);
      ctx.status = 204;
    },
  );

  routes.post(
    '/:module/:prompt/rollback',
    describe({ summary: 'Puts back what answered before, at once.', tags, answers: data(PromptView) }),
    signedIn(),
    onlyAdmins,
    byPlace,
    async (ctx) => {
      const found = await find(ctx);
      const { tenantId, place, inTenant, readVersions } = found;
      const { memberId } = memberOf(ctx);
      await inTenant(async () => {
        const before = await findBefore(db, place);
        const fits = (await readVersions()).some(({ prompt, fits }) => fits && prompt.version === before);
        const to = fits ? before : null;
        await moveLabel(db, { ...place, label: 'production', to, reason: 'rollback', memberId });
      });
      await registry.forget(tenantId, place.module);
      ctx.body = { data: await show(found) };
    },
  );

  routes.get(
    '/:module/:prompt/moves',
    describe({
      summary: 'Lists the moves of the labels, newest first.',
      tags,
      answers: data(Type.Array(MoveView)),
    }),
    signedIn(),
    onlyReaders,
    byPlace,
    async (ctx) => {
      const { place, inTenant } = await find(ctx);
      const moves = await inTenant(() => listMoves(db, place));
      ctx.body = { data: moves.map((move) => ({ ...move, at: move.at.toISOString() })) };
    },
  );

  routes.post(
    '/:module/:prompt/runs',
    describe({ summary: 'Runs the test set with a version.', tags, answers: data(RunView), status: 202 }),
    signedIn(),
    onlyAdmins,
    byPlace,
    body(newRun),
    async (ctx) => {
      const { active, place, inTenant, readVersions } = await find(ctx);
      const { version } = ctx.state.body as Static<typeof newRun>;
      const { memberId } = memberOf(ctx);
      const run = await inTenant(async () => {
        findUsable(await readVersions(), version);
        const cases = await listCases(db, active.module, place.prompt);
        if (cases.length === 0) throw noCases();
        return addRun(db, { ...place, version, reason: 'member', cases: cases.length, memberId });
      });
      tests.begin(run);
      ctx.status = 202;
      ctx.body = { data: presentRun(run) };
    },
  );

  return routes;
}
