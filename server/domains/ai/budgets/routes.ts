import { Id, Type } from 'inlay/sdk';
import { body, createRouter, describe, params } from '../../../kernel/http/index.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { allow, memberOf, signedIn, tenantOf } from '../../caller.ts';
import { transaction } from '../../transaction.ts';
import { writeLock } from '../ledger/ledger.ts';
import { canSeeCosts } from '../policy.ts';
import { onlyAdmins } from '../providers/routes.ts';
import {
  BudgetView,
  budgetChange,
  changeBudget,
  createBudget,
  newBudget,
  presentBudgets,
  removeBudget,
} from './service.ts';

const tags = ['ai'];
const one = Type.Object({ data: BudgetView });
const byId = params(Type.Object({ id: Id }));

/** What may be spent on AI, by the organisation, a module or a person. */
export function aiBudgetRoutes({ db }: Kernel) {
  const routes = createRouter('/api/v1/ai/budgets');
  const lockSpending = (tenantId: string) => {
    const { sql, params } = writeLock(tenantId);
    return db.query(sql, params);
  };
  const show = async (id: string) => ({
    data: (await presentBudgets(db, new Date())).find((budget) => budget.id === id),
  });

  routes.get(
    '/',
    describe({
      summary: 'Lists the budgets for AI, with what was spent of each.',
      tags,
      answers: Type.Object({ data: Type.Array(BudgetView) }),
    }),
    signedIn(),
    transaction(db),
    async (ctx) => {
      allow(canSeeCosts(memberOf(ctx).role));
      ctx.body = { data: await presentBudgets(db, new Date()) };
    },
  );

  routes.post(
    '/',
    describe({ summary: 'Sets a budget for AI.', tags, answers: one, status: 201 }),
    signedIn(),
    onlyAdmins,
    body(newBudget),
    transaction(db),
    async (ctx) => {
      // Calls that are about to be let through must not have missed it.
      await lockSpending(tenantOf(ctx));
      ctx.body = await show((await createBudget(db, ctx.state.body)).id);
      ctx.status = 201;
    },
  );

  routes.patch(
    '/:id',
    describe({ summary: 'Changes the limits of a budget; holds from the next call on.', tags, answers: one }),
    signedIn(),
    onlyAdmins,
    byId,
    body(budgetChange),
    transaction(db),
    async (ctx) => {
      await lockSpending(tenantOf(ctx));
      ctx.body = await show((await changeBudget(db, ctx.state.params.id, ctx.state.body)).id);
    },
  );

  routes.delete(
    '/:id',
    describe({ summary: 'Takes a budget away: nothing stops spending there any more.', tags, status: 204 }),
    signedIn(),
    onlyAdmins,
    byId,
    transaction(db),
    async (ctx) => {
      await removeBudget(db, ctx.state.params.id);
      ctx.status = 204;
    },
  );

  return routes;
}
