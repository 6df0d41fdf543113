import { setTimeout as sleep } from 'node:timers/promises';
import type { AccessTokens } from '../access-tokens.ts';
import type { Course } from '../course.ts';
import { type Call, Refusal, type Reply } from '../exchange.ts';
import { lineItemRoutes } from './line-items.ts';
import { memberRoutes } from './members.ts';
import { scoreRoutes } from './scores.ts';
import { notFound } from './service.ts';

const routes = [...lineItemRoutes, ...scoreRoutes, ...memberRoutes];

interface Parts {
  readonly courses: ReadonlyMap<string, Course>;
  readonly accessTokens: AccessTokens;
  /** Something was written. */
  changed(): void;
}

/** Grades and members of the courses, for tools with an access token. */
export async function answerService(call: Call, { courses, accessTokens, changed }: Parts): Promise<Reply> {
  const [, courseId = '', path = ''] = /^\/courses\/([^/]+)(\/.+)$/.exec(call.url.pathname) ?? [];
  const fitting = routes.filter((route) => route.path.test(path));
  const route = fitting.find(({ method }) => method === call.method);
  if (fitting.length === 0) throw notFound('There is no such service.');
  if (!route)
    throw new Refusal(405, 'invalid_request', `${call.method} is not for this address.`, {
      allow: fitting.map(({ method }) => method).join(', '),
    });
  const tool = accessTokens.check(call, route.scopes);
  const course = courses.get(decode(courseId));
  if (!course) throw notFound('There is no such course.');
  const id = route.path.exec(path)?.[1] ?? '';
  const reply = route.carryOut({ call, tool, course, base: `${call.url.origin}/courses/${courseId}`, id });
  if (call.method !== 'GET') changed();
  return reply;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

export interface Fault {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Only requests to these paths. */
  readonly path?: RegExp;
}

export interface ServiceRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly status: number;
}

/** What goes wrong at the token endpoint and at the services, and what was asked of them. */
export class Weather {
  #faults: Fault[] = [];
  /** How long each answer takes. */
  latencyMs = 0;
  readonly requests: ServiceRequest[] = [];

  /** The next `count` requests fail. */
  failNext(count: number, fault: Fault): void {
    this.#faults.push(...Array.from({ length: count }, () => fault));
  }

  async pass({ method, url }: Call, work: () => Promise<Reply>): Promise<Reply> {
    if (this.latencyMs > 0) await sleep(this.latencyMs);
    const found = this.#faults.findIndex(({ path }) => path === undefined || path.test(url.pathname));
    const [fault] = found < 0 ? [] : this.#faults.splice(found, 1);
    const note = (status: number) => {
      this.requests.push({ method, path: url.pathname + url.search, status });
      if (this.requests.length > 1000) this.requests.shift();
    };
    if (fault) {
      note(fault.status);
      return {
        status: fault.status,
        ...(fault.headers && { headers: fault.headers }),
        body: { error: 'fault' },
      };
    }
    try {
      const reply = await work();
      note(reply.status ?? 200);
      return reply;
    } catch (error) {
      note(error instanceof Refusal ? error.status : 500);
      throw error;
    }
  }
}
