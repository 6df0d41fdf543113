import { Id, PageOf, PageQuery, Type } from 'inlay/sdk';
import { findById, findPage } from '../../kernel/db/index.ts';
import { createRouter, describe, params, query } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { admit } from '../caller.ts';
import { transaction } from '../transaction.ts';
import { memberNotFound } from './errors.ts';
import { Member } from './model.ts';
import { MemberView, presentMember } from './view.ts';

export function memberRoutes({ db }: Kernel) {
  const routes = createRouter('/api/v1/members');

  routes.get(
    '/',
    describe({ summary: 'Lists the members of the tenant.', tags: ['members'], answers: PageOf(MemberView) }),
    admit('member', { key: 'members:read' }),
    query(PageQuery),
    transaction(db),
    async (ctx) => {
      const { data, page } = await findPage(Member, ctx.state.query);
      ctx.body = { data: data.map(presentMember), page };
    },
  );

  routes.get(
    '/:id',
    describe({ summary: 'Shows a member.', tags: ['members'], answers: Type.Object({ data: MemberView }) }),
    admit('member', { key: 'members:read' }),
    params(Type.Object({ id: Id })),
    transaction(db),
    async (ctx) => {
      const member = await findById(Member, ctx.state.params.id);
      if (!member) throw memberNotFound();
      ctx.body = { data: presentMember(member) };
    },
  );

  return routes;
}
