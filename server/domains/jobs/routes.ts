import { Id, type JobFacts, Type } from 'inlay/sdk';
import { findById } from '../../kernel/db/index.ts';
import type { Context } from '../../kernel/http/index.ts';
import { createRouter, describe, params, streamEvents } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { admit, nameCaller, personOf, roleOf } from '../caller.ts';
import { Launch } from '../launches/index.ts';
import { OpenStreams } from './open-streams.ts';
import { findJob, jobTopic } from './service.ts';
import { JobView } from './view.ts';
import { createJobWatch } from './watch.ts';

const byId = params(Type.Object({ id: Id }));
const tags = ['jobs'];

const longestStreamMs = 15 * 60_000;
const isOver = ({ state }: JobFacts) => state === 'completed' || state === 'failed';

export function jobRoutes(kernel: Kernel) {
  const { db, bus } = kernel;
  const watch = createJobWatch(kernel);
  const streams = new OpenStreams();
  const routes = createRouter('/api/v1/jobs');

  const readJob = (ctx: Context): Promise<JobFacts> => {
    const caller = personOf(ctx);
    return db.inTenant(caller.tenantId, async () => {
      if (caller.kind === 'member') return findJob(kernel, ctx.state.params.id);
      const { module } = caller;
      if (roleOf(caller)) return findJob(kernel, ctx.state.params.id, { module });
      const launch = await findById(Launch, caller.launchId);
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
      const caller = personOf(ctx);
      const release = streams.take(nameCaller(caller));
      try {
        const first = await readJob(ctx);
        const stream = streamEvents(ctx);
        const tell = (job: JobFacts | null) => {
          if (job) stream.send('job', job);
          if (!job || isOver(job)) stream.end();
        };
        const unwatch = watch.watch(first.id, tell);
        const unsubscribe = await bus.subscribe<JobFacts>(jobTopic(first.id), tell).catch(() => undefined);
        // A reader comes back with a fresh token; whoever lost the right to see the job does not.
        const limit = setTimeout(stream.end, longestStreamMs);
        const close = () => {
          clearTimeout(limit);
          unwatch();
          release();
          void unsubscribe?.();
        };
        if (stream.signal.aborted) close();
        else stream.signal.addEventListener('abort', close, { once: true });
        // Between the first look and the subscription a job may have moved on.
        await readJob(ctx).then(tell, stream.end);
      } catch (error) {
        release();
        throw error;
      }
    },
  );

  return routes;
}
