import { Id, PageOf, Type } from 'inlay/sdk';
import { body, createRouter, describe, params, query } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { allow, type Middleware, memberOf, signedIn, tenantOf } from '../caller.ts';
import { emitEvent } from '../events/index.ts';
import { transaction } from '../transaction.ts';
import { alertNotFound, closeAlert, listAlerts } from './alerts.ts';
import { canSeeSentinel, canSetSentinel } from './policy.ts';
import { listSamples } from './samples.ts';
import type { Sentinel } from './sentinel.ts';
import { readSeries } from './series.ts';
import { readSettings, writeSettings } from './settings.ts';
import {
  AlertView,
  alertQuery,
  SampleView,
  SentinelSettings,
  SeriesView,
  sampleQuery,
  seriesQuery,
} from './view.ts';

const tags = ['sentinel'];
const settings = Type.Object({ data: SentinelSettings });

const onlyReaders: Middleware = (ctx, next) => {
  allow(canSeeSentinel(memberOf(ctx).role));
  return next();
};
const onlyAdmins: Middleware = (ctx, next) => {
  allow(canSetSentinel(memberOf(ctx).role));
  return next();
};

/** What the sentinel is to do, and what it saw. */
export function sentinelRoutes({ db }: Kernel, sentinel: Sentinel) {
  const routes = createRouter('/api/v1/sentinel');

  routes.get(
    '/settings',
    describe({ summary: 'Shows what the sentinel looks at.', tags, answers: settings }),
    signedIn(),
    onlyReaders,
    transaction(db),
    async (ctx) => {
      ctx.body = { data: await readSettings(db) };
    },
  );

  routes.put(
    '/settings',
    describe({
      summary: 'Changes what the sentinel looks at, from the next answer on.',
      tags,
      answers: settings,
    }),
    signedIn(),
    onlyAdmins,
    body(SentinelSettings),
    async (ctx) => {
      const tenantId = tenantOf(ctx);
      const { memberId } = memberOf(ctx);
      await db.inTenant(tenantId, async () => {
        await writeSettings(db, ctx.state.body);
        const data = { memberId };
        await emitEvent(db, { type: 'sentinel.settings_changed', subjectId: null, source: 'host', data });
      });
      await sentinel.forget(tenantId);
      ctx.body = { data: ctx.state.body };
    },
  );

  routes.get(
    '/series',
    describe({
      summary: 'Shows day by day what the sentinel saw, and how far scores have moved, for charts.',
      tags,
      answers: SeriesView,
    }),
    signedIn(),
    onlyReaders,
    query(seriesQuery),
    transaction(db),
    async (ctx) => {
      ctx.body = await readSeries(db, ctx.state.query, new Date());
    },
  );

  routes.get(
    '/samples',
    describe({
      summary: 'Lists the answers that were looked at, newest first.',
      tags,
      answers: PageOf(SampleView),
    }),
    signedIn(),
    onlyReaders,
    query(sampleQuery),
    transaction(db),
    async (ctx) => {
      ctx.body = await listSamples(db, ctx.state.query);
    },
  );

  routes.get(
    '/alerts',
    describe({ summary: 'Lists the alerts, newest first.', tags, answers: PageOf(AlertView) }),
    signedIn(),
    onlyReaders,
    query(alertQuery),
    transaction(db),
    async (ctx) => {
      ctx.body = await listAlerts(db, ctx.state.query);
    },
  );

  routes.post(
    '/alerts/:id/close',
    describe({
      summary: 'Closes an alert; what comes after it may be told again.',
      tags,
      answers: Type.Object({ data: AlertView }),
    }),
    signedIn(),
    onlyAdmins,
    params(Type.Object({ id: Id }), alertNotFound),
    transaction(db),
    async (ctx) => {
      ctx.body = { data: await closeAlert(db, ctx.state.params.id, memberOf(ctx).memberId) };
    },
  );

  return routes;
}
