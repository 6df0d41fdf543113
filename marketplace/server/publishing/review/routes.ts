import { Id, PageOf, Type } from 'inlay/sdk';
import { memberOf, signedIn } from '../../../../server/domains/caller.ts';
import { pickLocale } from '../../../../server/domains/launches/index.ts';
import { operatorsAlone } from '../../../../server/domains/operators/index.ts';
import {
  body,
  type Context,
  createRouter,
  describe,
  params,
  query,
  sendFile,
} from '../../../../server/kernel/http/index.ts';
import type { Kernel } from '../../../../server/kernel/kernel.ts';
import { submissionNotFound } from '../submissions/errors.ts';
import { approval, rejection, reviewQuery, rolloutChange } from './body.ts';
import { compareVersions, listApproved } from './compare-versions.ts';
import { approve, changeRollout, findReview, listReviews, type Reviewed, reject, yank } from './service.ts';
import { presentReview, ReviewView } from './view.ts';

const tags = ['review'];
const one = Type.Object({ data: ReviewView });
const byId = params(Type.Object({ id: Id }), submissionNotFound);

/** The operators' queue. `sync` brings this process up to date, so that what was just let in can be installed at once. */
export function reviewRoutes(kernel: Kernel, sync: () => Promise<void>) {
  const { db, storage } = kernel;
  const routes = createRouter('/api/v1/review');
  const operators = operatorsAlone(kernel);

  const present = async (ctx: Context, reviews: readonly Reviewed[]) => {
    const locale = pickLocale(ctx.get('accept-language'));
    const approved = await listApproved(db, [...new Set(reviews.map(({ module }) => module))]);
    return reviews.map((review) => presentReview(review, compareVersions(review, approved), locale));
  };
  const answer = async (ctx: Context) => {
    const [data] = await present(ctx, [await findReview(db, ctx.state.params.id)]);
    ctx.body = { data };
  };

  routes.get(
    '/',
    describe({
      summary: 'Lists what publishers sent in, with what is new in it. For operators.',
      tags,
      answers: PageOf(ReviewView),
    }),
    signedIn(),
    operators,
    query(reviewQuery),
    async (ctx) => {
      const { data, page } = await listReviews(db, ctx.state.query);
      ctx.body = { data: await present(ctx, data), page };
    },
  );

  routes.get(
    '/:id',
    describe({ summary: 'Shows a submission to a reviewer.', tags, answers: one }),
    signedIn(),
    operators,
    byId,
    answer,
  );

  routes.get(
    '/:id/package',
    describe({ summary: 'Downloads a package, to read its code. For operators.', tags }),
    signedIn(),
    operators,
    byId,
    async (ctx) => {
      const { module, version, storageKey } = await findReview(db, ctx.state.params.id);
      const { stream, size } = await storage.get(storageKey);
      sendFile(ctx, stream, { name: `${module}-${version}.inlay.tgz`, type: 'application/gzip', size });
    },
  );

  routes.post(
    '/:id/approve',
    describe({ summary: 'Lets a version in and offers it to tenants.', tags, answers: one }),
    signedIn(),
    operators,
    byId,
    body(approval),
    async (ctx) => {
      const { userId } = memberOf(ctx);
      await approve(kernel, ctx.state.params.id, { ...ctx.state.body, userId });
      await sync();
      await answer(ctx);
    },
  );

  routes.post(
    '/:id/reject',
    describe({
      summary: 'Rejects a version; the publisher’s admins get the reason by mail.',
      tags,
      answers: one,
    }),
    signedIn(),
    operators,
    byId,
    body(rejection),
    async (ctx) => {
      const { userId } = memberOf(ctx);
      await reject(kernel, ctx.state.params.id, { ...ctx.state.body, userId });
      await answer(ctx);
    },
  );

  routes.post(
    '/:id/rollout',
    describe({ summary: 'Offers a version to more tenants, or to fewer.', tags, answers: one }),
    signedIn(),
    operators,
    byId,
    body(rolloutChange),
    async (ctx) => {
      const { userId } = memberOf(ctx);
      await changeRollout(kernel, ctx.state.params.id, { ...ctx.state.body, userId });
      await sync();
      await answer(ctx);
    },
  );

  routes.post(
    '/:id/yank',
    describe({
      summary:
        'Takes a version back. Installations of it go on, with a banner; nobody can install it any more.',
      tags,
      answers: one,
    }),
    signedIn(),
    operators,
    byId,
    body(rejection),
    async (ctx) => {
      const { userId } = memberOf(ctx);
      await yank(kernel, ctx.state.params.id, { ...ctx.state.body, userId });
      await sync();
      await answer(ctx);
    },
  );

  return routes;
}
