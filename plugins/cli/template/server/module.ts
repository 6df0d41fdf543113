import { AppError, defineModule, type JobRun, job, type RouteHandler, type Services, Type } from 'inlay/sdk';
import { api } from '../shared/api.ts';
import { collections } from './collections.ts';

/** What the handlers get: everything the manifest asks for, bound to one tenant. */
export type ModuleServices = Services<typeof collections, { word?: string }>;

const Greet = Type.Object({
  name: Type.String(),
  subjectId: Type.Union([Type.String(), Type.Null()]),
});

/** Answers the routes of `shared/api.ts`. */
export const handlers = {
  'POST /greetings': async ({ name }, { caller, subjects, jobs }) => {
    // A member greets for the organisation; anybody else is the person whom the greeting is about.
    const subjectId = caller.kind === 'subject' ? (await subjects.current()).id : null;
    const started = await jobs.start('greet', { name, subjectId }, subjectId ? { subjectId } : {});
    return { jobId: started.id };
  },
  'GET /greetings': (query, { collections: { greetings } }) => greetings.list(query),
  'GET /greetings/:id': async ({ id }, { collections: { greetings } }) => {
    const greeting = await greetings.get(id);
    if (!greeting) throw new AppError('greetings.not_found', 404, 'There is no such greeting any more.');
    return greeting;
  },
} satisfies { [R in keyof typeof api]: RouteHandler<(typeof api)[R], ModuleServices> };

export default defineModule<typeof api, typeof collections, ModuleServices>({
  api,
  collections,
  routes: handlers,
  jobs: {
    greet: job({
      input: Greet,
      run: async (
        { name, subjectId },
        { collections: { greetings }, settings, i18n }: ModuleServices,
        run: JobRun,
      ) => {
        await run.progress(0.5, 'greeting');
        // A job runs again after a crash; the second time it finds what the first one left.
        const { data: made } = await greetings.list({ where: { jobId: run.id }, limit: 1 });
        if (made[0]) return { greetingId: made[0].id };
        const text = `${settings.word || i18n.t('hello')}, ${name}!`;
        const { id } = await greetings.create({ jobId: run.id, subjectId, name, text });
        return { greetingId: id };
      },
    }),
  },
  events: {
    // The host erases the person's records by itself; here goes what it cannot know about.
    'subject.erased': async (event, { log }) => {
      log.info('A person was erased.', { subjectId: event.subjectId });
    },
  },
});
