import type { JobFacts, Services } from '../../services.ts';
import { eventNotDeclared, jobKeyTaken, jobUnknown, notFound } from './refusals.ts';
import { checkReach, currentSubjectId, orUndefined, type Scope } from './scope.ts';
import { copy, createId, stamp } from './tenant.ts';

/** Events and jobs. A job waits until the test runs it. */
export function createWork(scope: Scope): Pick<Services, 'events' | 'jobs'> {
  const { tenant, caller, declared } = scope;
  return {
    events: {
      async emit(type, { subjectId, data }) {
        if (declared.emits && !declared.emits.includes(type)) throw eventNotDeclared(type);
        checkReach(scope, subjectId);
        tenant.events.push({
          id: createId(tenant),
          type,
          source: declared.id,
          subjectId,
          occurredAt: stamp(tenant),
          data: copy(data),
        });
      },
    },
    jobs: {
      async start(name, input, { key, subjectId = null } = {} as { key?: string; subjectId?: never }) {
        if (!Object.hasOwn(declared.jobs, name)) throw jobUnknown(name);
        checkReach(scope, subjectId);
        const known = tenant.jobs.find(
          (job) => key !== undefined && job.facts.name === name && job.key === key,
        );
        if (known) {
          if (known.subjectId !== subjectId) throw jobKeyTaken(name);
          return copy(known.facts);
        }
        const facts: JobFacts = {
          id: createId(tenant),
          name,
          state: 'queued',
          progress: 0,
          step: null,
          attempt: 0,
          error: null,
          result: null,
        };
        tenant.jobs.push({ input: copy(input), key, subjectId, facts });
        return copy(facts);
      },
      get: async (id) =>
        orUndefined(() => {
          const job = tenant.jobs.find(({ facts }) => facts.id === id);
          const own = currentSubjectId(scope);
          const hidden = caller.kind === 'subject' && (own === null || job?.subjectId !== own);
          if (!job || hidden) throw notFound('jobs');
          return copy(job.facts);
        }),
    },
  };
}
