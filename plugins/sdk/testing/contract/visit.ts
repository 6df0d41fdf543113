import { isAppError } from '../../error.ts';
import type { Json } from '../../schema.ts';
import type { JobRun, Services } from '../../services.ts';
import { createTestServices } from '../create-test-services.ts';
import type { TestServices } from '../test-services.ts';
import type { Bench, ContractRunner } from './contract.ts';
import { type Flavour, type Seeds, sampleValue } from './sample-values.ts';

/** What a call came to. */
export type Outcome =
  | { readonly kind: 'answered'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly code: string; readonly status: number; readonly message: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** A tenant of its own in which a check calls the module. */
export interface Visit {
  readonly tenant: TestServices;
  readonly seeds: Seeds;
  /** By a member who may everything. */
  readonly asMember: Services;
  readonly asHost: Services;
  /** By a person who came by a widget. */
  asSubject(): Services;
  call(route: string, input: unknown, services: Services): Promise<Outcome>;
  /** Calls every route once, as whoever may call it, and does what jobs that starts. */
  callAll(flavour: Flavour): Promise<void>;
  /** An input for a route; undefined where none could be made up. */
  sample(route: string, flavour: Flavour): unknown;
}

const cv = `Mira Beispiel
mira@example.com

Experience
Platform Engineer, Hafen GmbH
03/2019 - present
Runs Kubernetes clusters.

Skills
Kubernetes, Terraform`;

/** Opens a tenant with a person, a position and a document; `mark` stands in everything that was typed in. */
export function openVisit(bench: Bench, mark: string): Visit {
  const { manifest, built, messages } = bench.module;
  const runner = withDeadline(bench);
  bench.marks.add(mark);
  const tenant = createTestServices({
    manifest,
    messages,
    collections: built.describes.collections as never,
    secrets: {},
    jobs: Object.fromEntries(
      Object.entries(built.describes.jobs).map(([name, { input, attempts }]) => [
        name,
        {
          input,
          attempts,
          run: (given: Json, services: Services, run: JobRun) => runner.runJob(name, given, services, run),
        },
      ]),
    ),
  });
  const position = tenant.addPosition({ title: `Engineer ${mark}` });
  const subject = tenant.addSubject({ displayName: `Mira ${mark}`, email: 'mira@example.com' });
  const document = tenant.addDocument(`${cv}\n${mark}`, { subjectId: subject.id, name: `${mark}.txt` });
  const { memberId } = tenant.addMember('ada@example.com');
  const ids: Record<string, string> = {
    documentId: document.id,
    positionId: position.id,
    subjectId: subject.id,
    memberId,
    id: document.id,
  };
  const seeds = { text: mark, ids };
  const asMember = tenant.as({ kind: 'member', memberId, role: 'admin' });
  const asHost = tenant.as({ kind: 'host' });
  const asSubject = () => tenant.enter({ positionId: position.id, subjectId: subject.id });

  const sample = (route: string, flavour: Flavour): unknown => {
    const given = bench.samples[route];
    if (given !== undefined) return given;
    const schema = built.describes.api[route]?.input;
    return schema
      ? sampleValue(schema, { ...seeds, ids: { ...ids, ...findIds(tenant, bench) } }, flavour)
      : {};
  };
  const visit: Visit = {
    tenant,
    seeds,
    asMember,
    asHost,
    asSubject,
    sample,
    call: async (route, input, services) => settle(runner.callRoute(route, input, services)),
    async callAll(flavour) {
      for (const { route, access } of orderRoutes(bench)) {
        const input = sample(route, flavour);
        if (input === undefined) continue;
        const services = isForMembers(access) ? asMember : asSubject();
        await visit.call(route, structuredClone(input), services);
        await tenant.runJobs();
      }
    },
  };
  return visit;
}

export const isForMembers = (access: readonly string[]): boolean => access.some((each) => each !== 'subject');

/** What makes something before what reads it, and what takes it away last. */
export const orderRoutes = ({ module }: Pick<Bench, 'module'>) => {
  const order = ['POST', 'PUT', 'PATCH', 'GET', 'DELETE'];
  const rank = (route: string) => order.indexOf(route.split(' ')[0]!);
  return [...module.manifest.routes].sort((a, b) => rank(a.route) - rank(b.route));
};

/** The newest record is what `:id` most probably means. */
function findIds(tenant: TestServices, { module }: Bench): Record<string, string> {
  const newest = Object.keys(module.built.describes.collections)
    .flatMap((name) => tenant.records(name))
    .sort((a, b) => (a.id < b.id ? 1 : -1))[0];
  const job = tenant.jobs.at(-1);
  return { ...(newest && { id: newest.id }), ...(job && { jobId: job.id }) };
}

async function settle(work: Promise<unknown>): Promise<Outcome> {
  try {
    return { kind: 'answered', value: await work };
  } catch (error) {
    if (!isAppError(error))
      return {
        kind: 'failed',
        reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      };
    const { code, status, message } = error;
    return { kind: 'refused', code, status, message };
  }
}

/** No call of the module may hold the suite up. */
function withDeadline({ runner, timeoutMs }: Bench): ContractRunner {
  const within = async <T>(work: Promise<T>, what: string): Promise<T> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`${what} gave no answer within ${timeoutMs / 1000} s.`)),
        timeoutMs,
      );
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  };
  return {
    callRoute: (name, input, services) => within(runner!.callRoute(name, input, services), name),
    runJob: (name, input, services, run) =>
      within(runner!.runJob(name, input, services, run), `The job ${name}`),
    deliverEvent: (event, services) =>
      within(runner!.deliverEvent(event, services), `The event ${event.type}`),
  };
}
