import { Id, PageOf, PageQuery, Type } from 'inlay/sdk';
import type { Registry } from '../../../../host/node/registry.ts';
import {
  admit,
  allow,
  callerOf,
  type Middleware,
  nameCaller,
  roleOf,
  tenantOf,
} from '../../../../server/domains/caller.ts';
import { pickLocale } from '../../../../server/domains/launches/index.ts';
import { transaction } from '../../../../server/domains/transaction.ts';
import { createRouter, describe, params, query, rateLimit } from '../../../../server/kernel/http/index.ts';
import type { Kernel } from '../../../../server/kernel/kernel.ts';
import { canPublish } from '../policy.ts';
import { submissionNotFound } from './errors.ts';
import { receivePackage } from './receive.ts';
import { findSubmission, listSubmissions, submit } from './service.ts';
import { presentSubmission, SubmissionView } from './view.ts';

const tags = ['publishing'];
const one = Type.Object({ data: SubmissionView });

/** Packages that an organisation sends in, and what became of them. `check` begins the automated checks of one. */
export function submissionRoutes(
  kernel: Kernel,
  registry: Registry,
  check: (submissionId: string) => Promise<unknown>,
) {
  const { db, cache } = kernel;
  const routes = createRouter('/api/v1/submissions');
  const publishers: Middleware = (ctx, next) => {
    allow(canPublish(roleOf(callerOf(ctx))));
    return next();
  };

  routes.post(
    '/',
    describe({
      summary:
        'Sends a signed package in for review. 200 for one that was sent in before, byte by byte. 20 of an organisation may wait at a time.',
      tags,
      body: Type.String({ contentMediaType: 'application/octet-stream' }),
      bodyType: 'application/octet-stream',
      answers: one,
      status: 201,
    }),
    admit('member', { key: 'modules:publish' }),
    publishers,
    // Of the organisation: keys and members are made in any number.
    rateLimit({ cache, name: 'submit', limit: 20, windowSeconds: 60, key: tenantOf }),
    async (ctx) => {
      const caller = callerOf(ctx);
      const received = await receivePackage(ctx, kernel);
      const submitter = {
        tenantId: caller.tenantId,
        id: nameCaller(caller),
        locale: pickLocale(ctx.get('accept-language')),
      };
      const { submission, fresh } = await submit({ db, registry }, submitter, received);
      if (fresh) await check(submission.id);
      ctx.body = { data: presentSubmission(submission) };
      ctx.status = fresh ? 201 : 200;
    },
  );

  routes.get(
    '/',
    describe({
      summary: 'Lists the organisation’s submissions, newest first.',
      tags,
      answers: PageOf(SubmissionView),
    }),
    admit('member', { key: 'modules:publish' }),
    publishers,
    query(PageQuery),
    transaction(db),
    async (ctx) => {
      const { data, page } = await listSubmissions(db, tenantOf(ctx), ctx.state.query);
      ctx.body = { data: data.map(presentSubmission), page };
    },
  );

  routes.get(
    '/:id',
    describe({ summary: 'Shows a submission with its checks.', tags, answers: one }),
    admit('member', { key: 'modules:publish' }),
    publishers,
    params(Type.Object({ id: Id }), submissionNotFound),
    transaction(db),
    async (ctx) => {
      ctx.body = {
        data: presentSubmission(await findSubmission(db, tenantOf(ctx), ctx.state.params.id)),
      };
    },
  );

  return routes;
}
