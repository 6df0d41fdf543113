import { Id, PageOf, PageQuery, Type } from 'inlay/sdk';
import { findById, findPage } from '../../kernel/db/index.ts';
import { body, createRouter, describe, params, query } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { admit, memberOf, signedIn } from '../caller.ts';
import { transaction } from '../transaction.ts';
import { memberChange } from './body.ts';
import { memberNotFound } from './errors.ts';
import { changeRole, removeMember } from './manage.ts';
import { Member } from './model.ts';
import { MemberView, presentMember } from './view.ts';

export function memberRoutes(kernel: Kernel) {
  const { db } = kernel;
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

  routes.patch(
    '/:id',
    describe({
      summary:
        'Changes the role of a member. The last admin stays one; whom an LMS or ATS brought becomes none.',
      tags: ['members'],
      answers: Type.Object({ data: MemberView }),
    }),
    signedIn(),
    params(Type.Object({ id: Id })),
    body(memberChange),
    transaction(db),
    async (ctx) => {
      const member = await changeRole(kernel, memberOf(ctx), { id: ctx.state.params.id, ...ctx.state.body });
      ctx.body = { data: presentMember(member) };
    },
  );

  routes.delete(
    '/:id',
    describe({
      summary: 'Removes a member and ends their sessions. The last admin stays.',
      description:
        'Whom an LMS or an ATS brought is kept out from then on: see the people removed under its connection.',
      tags: ['members'],
      status: 204,
    }),
    signedIn(),
    params(Type.Object({ id: Id })),
    transaction(db),
    async (ctx) => {
      await removeMember(kernel, memberOf(ctx), ctx.state.params.id);
      ctx.status = 204;
    },
  );

  return routes;
}
