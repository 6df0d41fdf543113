import { createTranslator } from 'inlay/widgets/i18n';
import type { Collection } from '../collection.ts';
import type { Json } from '../schema.ts';
import type { Caller, DocumentFacts, JobFacts, LaunchFacts, Position, Services } from '../services.ts';
import { createAi } from './services/ai.ts';
import { describeDeclared, makeLaunch, readSettings } from './services/describe.ts';
import { createLms } from './services/lms.ts';
import { createOutside } from './services/outside.ts';
import { addSubject, createPeople } from './services/people.ts';
import { runJob } from './services/run-job.ts';
import { currentSubjectId, type Scope } from './services/scope.ts';
import { createSearch } from './services/search.ts';
import { createStore } from './services/store.ts';
import { copy, createId, createTenant, stamp } from './services/tenant.ts';
import { withhold } from './services/withhold.ts';
import { createWork } from './services/work.ts';
import { writeLayout } from './services/write-layout.ts';
import type { TestServices, TestServicesOptions } from './test-services.ts';

/**
 * Makes the services of a module in memory, with the host's checks, fences and error codes: for tests of handlers,
 * jobs and events.
 *
 * @example
 * const { services, runJobs, records } = createTestServices<typeof collections>({ module, manifest });
 * await module.routes['POST /greetings']({ name: 'Ada' } as never, services as never);
 * await runJobs();
 * assert.equal(records('greetings').length, 1);
 */
export function createTestServices<C extends Record<string, Collection> = Record<never, never>, S = Json>(
  options: TestServicesOptions<C, S> = {},
): TestServices<C, S> {
  const tenant = createTenant(options.now ?? new Date('2026-01-01T00:00:00.000Z'));
  const declared = describeDeclared(options as TestServicesOptions);

  const serve = (caller: Caller, given: Partial<LaunchFacts> | null = null): Services<C, S> => {
    const launchId = caller.kind === 'subject' ? caller.launchId : createId(tenant);
    const locale = given?.locale ?? options.locale ?? 'en';
    const launch = given || caller.kind === 'subject' ? makeLaunch({ id: launchId, locale, ...given }) : null;
    const { http: answer = () => undefined, ai: answerPrompt, roster } = options;
    const scope: Scope = { tenant, declared, caller, launch, answer, answerPrompt, roster };
    const subjectId = caller.kind === 'subject' ? () => currentSubjectId(scope) : undefined;
    const write =
      (level: 'info' | 'warn' | 'error') =>
      (message: string, data: Record<string, Json> = {}) =>
        void tenant.logs.push({ level, message, data: copy(data) });
    const services = {
      caller,
      launch,
      locale,
      settings: readSettings(options as TestServicesOptions),
      collections: Object.fromEntries(
        Object.entries(declared.collections).map(([name, rules]) => [
          name,
          createStore(tenant, name, rules, { subjectId }),
        ]),
      ),
      ...createPeople(scope),
      ...createWork(scope),
      ...createAi(scope),
      ...createOutside(scope),
      ...createLms(scope),
      search: createSearch(scope),
      log: { info: write('info'), warn: write('warn'), error: write('error') },
      clock: { now: () => new Date(tenant.now) },
      i18n: {
        t: (key: string, params?: Record<string, string | number>, other = locale) =>
          createTranslator(other, options.messages?.[other] ?? {}, options.messages?.en ?? {})(key, params),
      },
    };
    return withhold(services, declared.permissions) as unknown as Services<C, S>;
  };
  const asHost = () => serve({ kind: 'host' }) as unknown as Services;

  return {
    services: serve(options.caller ?? { kind: 'host' }, options.launch),
    as: serve,
    enter: (launch = {}) => {
      const id = createId(tenant);
      return serve({ kind: 'subject', launchId: id, subjectId: null }, { id, ...launch });
    },
    addSubject: (facts) => copy(addSubject(tenant, facts)),
    addPosition({ public: isPublic = true, state = 'open', ...facts } = {}) {
      const id = createId(tenant);
      const position: Position = {
        ...{ id, key: id.toLowerCase(), title: 'Platform Engineer', description: '- 3 years of Kubernetes' },
        ...{ location: null, locale: 'en', version: 1 },
        ...facts,
      };
      tenant.positions.set(position.id, { ...position, public: isPublic, state });
      return copy(position);
    },
    addDocument(content, facts = {}) {
      const layout = typeof content === 'string' ? writeLayout(content) : content;
      const document: DocumentFacts = {
        id: createId(tenant),
        subjectId: facts.subjectId ?? addSubject(tenant).id,
        name: 'document.txt',
        type: 'text/plain',
        size: typeof content === 'string' ? content.length : 1,
        sha256: createId(tenant).toLowerCase().padStart(64, '0'),
        createdAt: stamp(tenant),
        ...facts,
      };
      tenant.documents.set(document.id, { ...document, layout });
      return copy(document);
    },
    addMember(email, name = 'Ada Example') {
      const memberId = createId(tenant);
      tenant.members.set(memberId, email);
      tenant.memberNames.set(memberId, name);
      return { memberId };
    },
    async runJobs() {
      const ended: JobFacts[] = [];
      for (;;) {
        const job = tenant.jobs.find(({ facts }) => facts.state === 'queued');
        if (!job) return ended;
        await runJob(job, declared.jobs[job.facts.name], asHost());
        ended.push(copy(job.facts));
      }
    },
    pass(milliseconds) {
      tenant.now += milliseconds;
    },
    records: (collection) =>
      [...(tenant.collections.get(collection)?.values() ?? [])].map(({ record, ...facts }) =>
        copy({ ...record, ...facts }),
      ),
    get jobs() {
      return tenant.jobs.map(({ facts, input }) => copy({ ...facts, input }));
    },
    get concealed() {
      return [...tenant.concealed];
    },
    get events() {
      return copy(tenant.events);
    },
    get mails() {
      return copy(tenant.mails);
    },
    get files() {
      return copy([...tenant.files.values()]);
    },
    get scores() {
      return copy(tenant.scores);
    },
    get logs() {
      return copy(tenant.logs);
    },
  };
}
