import { Id, type JobFacts, Type } from 'inlay/sdk';
import type { Context } from '../../kernel/http/index.ts';
import { createRouter, describe, params, streamEvents } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { admit, callerOf, roleOf } from '../caller.ts';
import { Launch } from '../launches/index.ts';
import { findJob, jobTopic } from './service.ts';
import { JobView } from './view.ts';

const byId = params(Type.Object({ id: Id }));
const tags = ['jobs'];

// News normally come by the bus; this is for a bus that lost one.
const lookAgainMs = 2000;

export function jobRoutes(kernel: Kernel) {
  const { db, bus, log } = kernel;
  const routes = createRouter('/api/v1/jobs');

  const readJob = (ctx: Context): Promise<JobFacts> => {
    const caller = callerOf(ctx);
    return db.inTenant(caller.tenantId, async () => {
      if (caller.kind === 'member') return findJob(kernel, ctx.state.params.id);
      const { module } = caller;
      if (roleOf(caller)) return findJob(kernel, ctx.state.params.id, { module });
      const launch = await Launch.findByPk(caller.launchId);
      return findJob(kernel, ctx.state.params.id, { module, subjectId: launch?.subjectId ?? null });
    });
  };

  routes.get(
    '/:id',
    describe({ summary: 'Shows how far a job is.', tags, answers: Type.Object({ data: JobView }) }),
    admit('member', 'launch'),
    byId,
    async (ctx) => {
      ctx.body = { data: await readJob(ctx) };
    },
  );

  routes.get(
    '/:id/events',
    describe({
      summary: 'Streams how far a job is, as server-sent events named `job`, until it is done.',
      tags,
      answers: JobView,
      answerType: 'text/event-stream',
    }),
    admit('member', 'launch'),
    byId,
    async (ctx) => {
      const first = await readJob(ctx);
      const stream = streamEvents(ctx);
      const tell = (job: JobFacts) => {
        stream.send('job', job);
        if (job.state === 'completed' || job.state === 'failed') stream.end();
      };
      const lookAgain = () =>
        readJob(ctx)
          .then(tell)
          .catch((error: unknown) => {
            log.debug({ err: error }, 'A job could not be read for its stream.');
            stream.end();
          });
      const unsubscribe = await bus.subscribe<JobFacts>(jobTopic(first.id), tell);
      const timer = setInterval(lookAgain, lookAgainMs);
      stream.signal.addEventListener('abort', () => {
        clearInterval(timer);
        void unsubscribe();
      });
      tell(first);
      // Between the first look and the subscription a job may have ended.
      if (!stream.signal.aborted) await lookAgain();
    },
  );

  return routes;
}
