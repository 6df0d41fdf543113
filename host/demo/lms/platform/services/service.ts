import type { Course } from '../course.ts';
import { type Call, Refusal, type Reply } from '../exchange.ts';
import type { RegisteredTool } from '../tool.ts';

/** One request to a service, of a tool that may make it. */
export interface ServiceCall {
  readonly call: Call;
  readonly tool: RegisteredTool;
  readonly course: Course;
  /** Address of the course's services, without a slash at its end. */
  readonly base: string;
  /** Id of the line item in the path. */
  readonly id: string;
}

export interface ServiceRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** What follows the address of the course; its first group is the line item's id. */
  readonly path: RegExp;
  /** One of them is needed. */
  readonly scopes: readonly string[];
  readonly carryOut: (call: ServiceCall) => Reply;
}

export const invalid = (sentence: string) => new Refusal(400, 'invalid_request', sentence);
export const notFound = (sentence: string) => new Refusal(404, 'not_found', sentence);

const most = 100;

/** One page of a list, with the way to the next one (RFC 8288). */
export function cutPage<T>(
  { url }: Call,
  things: readonly T[],
): { page: T[]; headers: Record<string, string> } {
  const limit = readNumber(url, 'limit', most);
  const from = readNumber(url, 'from', 0);
  const size = Math.min(Math.max(limit, 1), most);
  const page = things.slice(from, from + size);
  if (from + size >= things.length) return { page, headers: {} };
  const next = new URL(url);
  next.searchParams.set('limit', String(size));
  next.searchParams.set('from', String(from + size));
  return { page, headers: { link: `<${next.href}>; rel="next"` } };
}

function readNumber({ searchParams }: URL, name: string, otherwise: number): number {
  const text = searchParams.get(name);
  if (text === null) return otherwise;
  if (!/^\d{1,6}$/.test(text)) throw invalid(`${name} must be a whole number.`);
  return Number(text);
}
