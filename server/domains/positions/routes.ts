import { Id, PageOf, Type } from 'inlay/sdk';
import { body, createRouter, describe, params, query } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { admit, allow, callerOf, roleOf } from '../caller.ts';
import { transaction } from '../transaction.ts';
import { newPosition, positionChange, positionQuery } from './body.ts';
import { positionNotFound } from './errors.ts';
import { canEditPositions } from './policy.ts';
import { changePosition, createPosition, findPosition, listPositions, removePosition } from './service.ts';
import { PositionView, presentPosition } from './view.ts';

const one = Type.Object({ data: PositionView });
const byId = params(Type.Object({ id: Id }), positionNotFound);
const tags = ['positions'];

export function positionRoutes({ db }: Kernel) {
  const routes = createRouter('/api/v1/positions');

  routes.get(
    '/',
    describe({ summary: 'Lists the positions, newest first.', tags, answers: PageOf(PositionView) }),
    admit('member', { key: 'positions:read' }),
    query(positionQuery),
    transaction(db),
    async (ctx) => {
      const { data, page } = await listPositions(ctx.state.query);
      ctx.body = { data: data.map(presentPosition), page };
    },
  );

  routes.post(
    '/',
    describe({ summary: 'Opens a position.', tags, answers: one, status: 201 }),
    admit('member', { key: 'positions:write' }),
    body(newPosition),
    transaction(db),
    async (ctx) => {
      allow(canEditPositions(roleOf(callerOf(ctx))));
      ctx.body = { data: presentPosition(await createPosition(ctx.state.body)) };
      ctx.status = 201;
    },
  );

  routes.get(
    '/:id',
    describe({ summary: 'Shows a position.', tags, answers: one }),
    admit('member', { key: 'positions:read' }),
    byId,
    transaction(db),
    async (ctx) => {
      ctx.body = { data: presentPosition(await findPosition(ctx.state.params.id)) };
    },
  );

  routes.patch(
    '/:id',
    describe({ summary: 'Changes a position; a new text makes a new version.', tags, answers: one }),
    admit('member', { key: 'positions:write' }),
    byId,
    body(positionChange),
    transaction(db),
    async (ctx) => {
      allow(canEditPositions(roleOf(callerOf(ctx))));
      ctx.body = { data: presentPosition(await changePosition(ctx.state.params.id, ctx.state.body)) };
    },
  );

  routes.delete(
    '/:id',
    describe({ summary: 'Removes a position. What was made for it stays.', tags, status: 204 }),
    admit('member', { key: 'positions:write' }),
    byId,
    transaction(db),
    async (ctx) => {
      allow(canEditPositions(roleOf(callerOf(ctx))));
      await removePosition(ctx.state.params.id);
      ctx.status = 204;
    },
  );

  return routes;
}
