import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../schema.ts';
import type { InlayEvent } from '../../services.ts';
import type { TestServices } from '../test-services.ts';
import type { Bench, Check } from './contract.ts';
import { findStranger, judgeAnswer, judgeRefusal } from './judge.ts';
import { sampleValue } from './sample-values.ts';
import { isForMembers, openVisit, orderRoutes, type Visit } from './visit.ts';

const nowhere = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

/** Every route, with usual and odd input, for everybody who may call it. */
const checkRoutes: Check = {
  name: 'each route answers what it promises, or refuses in words',
  async run(bench) {
    const { api } = bench.module.built.describes;
    const faults: string[] = [];
    for (const flavour of ['usual', 'least', 'most'] as const) {
      const visit = openVisit(bench, `Zephyr${flavour}`);
      for (const { route, access } of orderRoutes(bench)) {
        for (const role of access) {
          for (const input of listInputs(visit, bench, route, flavour)) {
            const services = role === 'subject' ? visit.asSubject() : visit.asMember;
            const outcome = await visit.call(route, input, services);
            const fault =
              judgeRefusal(outcome) ??
              (outcome.kind === 'answered'
                ? judgeAnswer(outcome.value, api[route]?.output ?? null, api[route]?.status ?? 200)
                : undefined);
            if (fault) faults.push(`${route} for a ${role}, given ${shorten(input)}: ${fault}`);
            await visit.tenant.runJobs();
          }
        }
      }
    }
    return [...new Set(faults)];
  },
};

/** What fits, and the same about things that are not there. */
function listInputs(
  visit: Visit,
  bench: Bench,
  route: string,
  flavour: 'usual' | 'least' | 'most',
): unknown[] {
  const schema = bench.module.built.describes.api[route]?.input;
  const ids = Object.fromEntries(Object.keys(visit.seeds.ids).map((name) => [name, nowhere]));
  const lost = schema ? sampleValue(schema, { ...visit.seeds, ids }, flavour) : undefined;
  return [visit.sample(route, flavour), lost].filter((input) => input !== undefined);
}

/** Two tenants use one runner: nothing that one typed in comes out at the other. */
const checkTenants: Check = {
  name: 'it keeps nothing of one tenant for another',
  async run(bench) {
    const own = 'Bramblewick';
    const first = openVisit(bench, 'Quixotree');
    const second = openVisit(bench, own);
    for (const flavour of ['usual', 'most'] as const) {
      await first.callAll(flavour);
      await second.callAll(flavour);
    }
    const answers: unknown[] = [];
    for (const { route, access } of orderRoutes(bench)) {
      const input = second.sample(route, 'usual');
      if (input === undefined || route.startsWith('DELETE')) continue;
      const services = isForMembers(access) ? second.asMember : second.asSubject();
      const outcome = await second.call(route, input, services);
      answers.push([route, outcome]);
    }
    const others = [...bench.marks].filter((mark) => mark !== own);
    const strange = [...others, ...Object.values(first.seeds.ids), ...listIds(first.tenant, bench)];
    const seen = JSON.stringify([answers, takeSnapshot(second.tenant, bench, true)]) ?? '';
    const leaked = strange.find((text) => seen.includes(text));
    if (leaked === undefined) return [];
    const at = seen.indexOf(leaked);
    return [
      `Something of one tenant came out at another: …${seen.slice(Math.max(at - 80, 0), at + leaked.length + 20)}… Keep nothing between calls.`,
    ];
  },
};

const listIds = (tenant: TestServices, { module }: Bench): string[] =>
  Object.keys(module.built.describes.collections).flatMap((name) => tenant.records(name).map(({ id }) => id));

/** Everything that a job or an event left behind; times aside, unless all is wanted. */
function takeSnapshot(tenant: TestServices, { module }: Bench, whole = false): Json {
  const records = Object.keys(module.built.describes.collections).map((name) => [
    name,
    ...tenant.records(name).map(({ updatedAt, ...record }) => (whole ? { updatedAt, ...record } : record)),
  ]);
  const { mails, files, jobs, events, logs } = tenant;
  const left = { records, mails, jobs: jobs.map(({ id, name, input }) => ({ id, name, input })) };
  return JSON.parse(JSON.stringify(whole ? { ...left, files, events, logs, results: jobs } : left)) as Json;
}

/** A job runs again where its process died before it could say that it was done. */
const checkJobs: Check = {
  name: 'its jobs are safe to repeat',
  async run(bench) {
    const faults: string[] = [];
    const visit = openVisit(bench, 'Harrowgate');
    await visit.callAll('usual');
    const { jobs } = bench.module.built.describes;
    for (const [name, { input: schema }] of Object.entries(jobs)) {
      const started = visit.tenant.jobs.find((job) => job.name === name);
      const input = started?.input ?? (schema ? sampleValue(schema, visit.seeds) : {});
      if (input === undefined) continue;
      const run = async (attempt: number) => {
        const work = bench.runner!.runJob(name, structuredClone(input) as Json, visit.asHost, {
          id: started?.id ?? nowhere,
          attempt,
          progress: async () => {},
          signal: new AbortController().signal,
        });
        const outcome = await settle(work, bench.timeoutMs);
        if (outcome) faults.push(`The job ${name}, given ${shorten(input)}: ${outcome}`);
      };
      if (!started) await run(1);
      await visit.tenant.runJobs();
      const before = takeSnapshot(visit.tenant, bench);
      await run(2);
      await visit.tenant.runJobs();
      const difference = compare(before, takeSnapshot(visit.tenant, bench));
      if (difference)
        faults.push(
          `The job ${name} ran twice with the same id and left something else: ${difference}. Put \`run.id\` into a unique property.`,
        );
    }
    return [...new Set(faults)];
  },
};

/** The same event arrives again where its consumer died before it could say that it had it. */
const checkEvents: Check = {
  name: 'an event that arrives twice changes nothing the second time',
  async run(bench) {
    const faults: string[] = [];
    for (const type of bench.module.manifest.events.consumes) {
      const visit = openVisit(bench, 'Larkspur');
      await visit.callAll('usual');
      const { id: _, ...data } = visit.seeds.ids;
      const event: InlayEvent = {
        id: '01ARZ3NDEKTSV4RRFFQ69G5FAW',
        type,
        source: 'host',
        subjectId: data.subjectId ?? null,
        occurredAt: '2026-01-01T00:00:00.000Z',
        data,
      };
      const deliver = async () => {
        const fault = await settle(
          bench.runner!.deliverEvent(structuredClone(event), visit.asHost),
          bench.timeoutMs,
        );
        if (fault) faults.push(`The event ${type}: ${fault}`);
        await visit.tenant.runJobs();
      };
      await deliver();
      const before = takeSnapshot(visit.tenant, bench);
      await deliver();
      const difference = compare(before, takeSnapshot(visit.tenant, bench));
      if (difference)
        faults.push(
          `The event ${type} was delivered twice and left something else: ${difference}. Go by \`event.id\`.`,
        );
    }
    return [...new Set(faults)];
  },
};

/** What is wrong with a run; undefined where it ended or refused in words. */
async function settle(work: Promise<unknown>, timeoutMs: number): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it gave no answer within ${timeoutMs / 1000} s`)), timeoutMs);
  });
  try {
    const strange = findStranger(await Promise.race([work, late]), '');
    return strange && `its result is no JSON: ${strange}.`;
  } catch (error) {
    const { code, status, message } = error as { code?: unknown; status?: unknown; message?: string };
    if (typeof code === 'string' && typeof status === 'number')
      return judgeRefusal({ kind: 'refused', code, status, message: message ?? '' });
    return `it failed: ${String(error)}`;
  } finally {
    clearTimeout(timer);
  }
}

function compare(before: Json, after: Json): string | undefined {
  const [left, right] = [before, after] as Record<string, Json[]>[];
  for (const part of Object.keys(left!)) {
    const [was, is] = [left![part]!, right![part]!];
    if (isDeepStrictEqual(was, is)) continue;
    const more = is.flat().length - was.flat().length;
    return more === 0 ? `${part} changed` : `${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} ${part}`;
  }
  return undefined;
}

const shorten = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
};

/** What shows when the module runs. */
export const runningChecks: readonly Check[] = [checkRoutes, checkTenants, checkJobs, checkEvents];
