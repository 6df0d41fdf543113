import { Id, Type } from 'inlay/sdk';
import { createRouter, describe, params } from '../../../kernel/http/index.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { allow, memberOf, signedIn } from '../../caller.ts';
import { canConnect, canSeeConnections } from '../../connections/index.ts';
import { transaction } from '../../transaction.ts';
import { findPlatformOf } from '../service.ts';
import type { LtiServices } from './lti-services.ts';
import { listScores, retryScore } from './scores/list-scores.ts';
import { presentScore, ScoreView } from './view.ts';

const tags = ['connections'];
const answers = Type.Object({ data: Type.Array(ScoreView) });
const byId = params(Type.Object({ id: Id }));
const oneScore = params(Type.Object({ id: Id, scoreId: Type.String({ maxLength: 40 }) }));

/** What became of the scores that modules sent to an LMS. */
export function ltiScoreRoutes({ db }: Kernel, { courier }: Pick<LtiServices, 'courier'>) {
  const routes = createRouter('/api/v1/connections');
  const list = async (connectionId: string) => {
    const platform = await findPlatformOf(db, connectionId);
    return { data: (await listScores(db, platform.id)).map(presentScore) };
  };

  routes.get(
    '/:id/lti/scores',
    describe({ summary: 'Lists the last 50 scores for an LMS with their state and reason.', tags, answers }),
    signedIn(),
    byId,
    transaction(db),
    async (ctx) => {
      allow(canSeeConnections(memberOf(ctx).role));
      ctx.body = await list(ctx.state.params.id);
    },
  );

  routes.post(
    '/:id/lti/scores/:scoreId/retry',
    describe({ summary: 'Sends a score again that the LMS refused.', tags, answers }),
    signedIn(),
    oneScore,
    transaction(db),
    async (ctx) => {
      allow(canConnect(memberOf(ctx).role));
      const { id, scoreId } = ctx.state.params;
      await retryScore(db, (await findPlatformOf(db, id)).id, scoreId);
      db.afterCommit(() => courier.wake());
      ctx.body = await list(id);
    },
  );

  return routes;
}
