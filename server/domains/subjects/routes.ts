import { Id, PageOf, PageQuery, Type } from 'inlay/sdk';
import { createRouter, describe, params, query } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { admit, allow, callerOf, launchOf, roleOf } from '../caller.ts';
import { transaction } from '../transaction.ts';
import { findArrivals, noArrival } from './arrivals.ts';
import { subjectNotFound } from './errors.ts';
import { canEraseSubjects } from './policy.ts';
import { eraseSubject, findSubject, listSubjects } from './service.ts';
import { PersonView, presentPerson } from './view.ts';

const byId = params(Type.Object({ id: Id }), subjectNotFound);
const tags = ['subjects'];

export function subjectRoutes({ db }: Kernel) {
  const routes = createRouter('/api/v1/subjects');

  routes.delete(
    '/me',
    describe({
      summary: 'Erases everything about the person behind the widget, at once.',
      tags,
      status: 204,
    }),
    admit('launch'),
    transaction(db),
    async (ctx) => {
      const { launchId, member } = launchOf(ctx);
      const launch = await db.one<{ subject_id: string | null }>(
        'SELECT subject_id FROM launches WHERE id = $1',
        [launchId],
      );
      if (launch?.subject_id && !member) await eraseSubject(db, launch.subject_id);
      ctx.status = 204;
    },
  );

  routes.get(
    '/',
    describe({ summary: 'Lists the people, newest first.', tags, answers: PageOf(PersonView) }),
    admit('member', { key: 'subjects:read' }),
    query(PageQuery),
    transaction(db),
    async (ctx) => {
      const { data, page } = await listSubjects(ctx.state.query);
      const arrivals = await findArrivals(
        db,
        data.map(({ id }) => id),
      );
      ctx.body = { data: data.map((each) => presentPerson(each, arrivals.get(each.id) ?? noArrival)), page };
    },
  );

  routes.get(
    '/:id',
    describe({ summary: 'Shows a person.', tags, answers: Type.Object({ data: PersonView }) }),
    admit('member', { key: 'subjects:read' }),
    byId,
    transaction(db),
    async (ctx) => {
      const subject = await findSubject(ctx.state.params.id);
      const arrivals = await findArrivals(db, [subject.id]);
      ctx.body = { data: presentPerson(subject, arrivals.get(subject.id) ?? noArrival) };
    },
  );

  routes.delete(
    '/:id',
    describe({ summary: 'Erases a person with everything of theirs in all modules.', tags, status: 204 }),
    admit('member', { key: 'subjects:write' }),
    byId,
    transaction(db),
    async (ctx) => {
      allow(canEraseSubjects(roleOf(callerOf(ctx))));
      await eraseSubject(db, ctx.state.params.id);
      ctx.status = 204;
    },
  );

  return routes;
}
