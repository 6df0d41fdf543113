import { Id, type Static, Type } from 'inlay/sdk';
import { checkSlots } from '../../../../plugins/sdk/prompts/index.ts';
import { body, type Context, createRouter, describe, params } from '../../../kernel/http/index.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { allow, type Middleware, memberOf, signedIn, tenantOf } from '../../caller.ts';
import type { ModuleDirectory } from '../../modules/index.ts';
import { transaction } from '../../transaction.ts';
import { caseNotFound, caseUnfit, promptNotFound, runNotFound } from '../errors.ts';
import type { PromptPlace } from '../labels.ts';
import { canChangePrompts, canSeePrompts } from '../policy.ts';
import { CaseView, newCase, RunView } from '../view.ts';
import { addCase, changeCase, findCasePlace, removeCase } from './cases.ts';
import { findRun, presentRun } from './runs.ts';

const tags = ['prompts'];
const name = Type.String({ pattern: '^[a-z][a-z0-9-]{1,60}$' });
const byPlace = params(Type.Object({ module: name, prompt: name }), promptNotFound);
const one = Type.Object({ data: CaseView });

/** The cases of test sets, and what running them came to. */
export function testSetRoutes({ db }: Kernel, modules: Pick<ModuleDirectory, 'findActive'>) {
  const cases = createRouter('/api/v1/prompt-cases');
  const ofPrompt = createRouter('/api/v1/prompts');
  const runs = createRouter('/api/v1/prompt-runs');
  const byCase = params(Type.Object({ id: Id }), caseNotFound);
  /** What is not there is told before what is wrong with the body. */
  const onlyOwn: Middleware = async (ctx, next) => {
    const { id } = ctx.state.params as { id: string };
    await db.inTenant(tenantOf(ctx), () => findCasePlace(db, id));
    return next();
  };

  /** A case that the prompt would never be given says nothing of it. */
  async function checkCase(ctx: Context, { module, prompt }: PromptPlace): Promise<void> {
    const active = await modules.findActive(tenantOf(ctx), module);
    const newest = active?.module.prompts.list.find(({ id }) => id === prompt);
    if (!newest) throw promptNotFound();
    const { slots, expect } = ctx.state.body as Static<typeof newCase>;
    try {
      checkSlots(newest, slots);
    } catch (error) {
      throw caseUnfit((error as Error).message);
    }
    const strange = expect.find(
      (each) => 'quotesFrom' in each && !Object.hasOwn(newest.input.properties, each.quotesFrom),
    );
    if (strange) throw caseUnfit('It expects quotes from a slot that the prompt does not have.');
  }

  ofPrompt.post(
    '/:module/:prompt/cases',
    describe({ summary: 'Adds a case to a test set.', tags, answers: one, status: 201 }),
    signedIn(),
    byPlace,
    body(newCase),
    transaction(db),
    async (ctx) => {
      allow(canChangePrompts(memberOf(ctx).role));
      const place = ctx.state.params as PromptPlace;
      await checkCase(ctx, place);
      ctx.body = { data: await addCase(db, place, ctx.state.body) };
      ctx.status = 201;
    },
  );

  cases.put(
    '/:id',
    describe({ summary: 'Changes a case of a test set.', tags, answers: one }),
    signedIn(),
    byCase,
    onlyOwn,
    body(newCase),
    transaction(db),
    async (ctx) => {
      allow(canChangePrompts(memberOf(ctx).role));
      const { id } = ctx.state.params as { id: string };
      await checkCase(ctx, await findCasePlace(db, id));
      ctx.body = { data: await changeCase(db, id, ctx.state.body) };
    },
  );

  cases.delete(
    '/:id',
    describe({ summary: 'Removes a case from a test set.', tags, status: 204 }),
    signedIn(),
    byCase,
    transaction(db),
    async (ctx) => {
      allow(canChangePrompts(memberOf(ctx).role));
      await removeCase(db, (ctx.state.params as { id: string }).id);
      ctx.status = 204;
    },
  );

  runs.get(
    '/:id',
    describe({
      summary: 'Shows how far a run of a test set is, and what it found.',
      tags,
      answers: Type.Object({ data: RunView }),
    }),
    signedIn(),
    params(Type.Object({ id: Id }), runNotFound),
    transaction(db),
    async (ctx) => {
      allow(canSeePrompts(memberOf(ctx).role));
      ctx.body = { data: presentRun(await findRun(db, (ctx.state.params as { id: string }).id)) };
    },
  );

  return [ofPrompt, cases, runs];
}
