import type { TokenHolder } from './access-tokens.ts';
import { addressForeign, answerUnreadable } from './errors.ts';
import type { PlatformClient, ServiceRequest } from './platform-client.ts';
import { readJson } from './read-words.ts';

export interface PageBounds<T> {
  readonly request: ServiceRequest;
  /** What one page holds; undefined where it is no such page. */
  readonly read: (body: unknown) => readonly T[] | undefined;
  /** For the error where a page cannot be read, `a list of people`. */
  readonly what: string;
  readonly maxPages: number;
  readonly maxItems: number;
  /** Of all pages together. */
  readonly maxBytes: number;
}

/** For all pages of one list; whoever asked is waiting. */
const longestMs = 60_000;

/**
 * A list that comes in pages (RFC 8288; Assignment and Grade Services 2.0 §3.2, Names and Roles 2.0 §2.4): follows
 * `rel="next"` on the same server until a bound is reached. The token goes nowhere else.
 */
export async function readPages<T>(
  client: PlatformClient,
  platform: TokenHolder,
  { request, read, what, maxPages, maxItems, maxBytes }: PageBounds<T>,
): Promise<{ items: T[]; complete: boolean }> {
  const items: T[] = [];
  const seen = new Set<string>();
  const until = Date.now() + longestMs;
  let bytes = 0;
  for (let url: string | undefined = request.url; url !== undefined; ) {
    if (seen.has(url)) throw answerUnreadable(`${what}: its pages go in a circle`);
    if (seen.size >= maxPages || items.length >= maxItems || bytes >= maxBytes || Date.now() > until)
      return { items: items.slice(0, maxItems), complete: false };
    seen.add(url);
    const answer = await client.ask(platform, { ...request, url, limit: maxBytes - bytes });
    bytes += Buffer.byteLength(answer.text);
    const page = read(readJson(answer.text));
    if (!page) throw answerUnreadable(what);
    items.push(...page);
    url = findNext(answer.headers.link, url);
    if (url !== undefined && new URL(url).origin !== new URL(request.url).origin) throw addressForeign(url);
  }
  return { items: items.slice(0, maxItems), complete: items.length <= maxItems };
}

/** RFC 8288 §3: `<https://…>; rel="next"`, possibly among others. */
export function findNext(header: string | string[] | undefined, base: string): string | undefined {
  const text = Array.isArray(header) ? header.join(', ') : (header ?? '');
  for (const [, target = '', parameters = ''] of text.matchAll(
    /<([^<>]*)>((?:\s*;(?:[^,;<"]|"[^"]*")*)*)/g,
  )) {
    const relation = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters);
    const names = (relation?.[1] ?? relation?.[2] ?? '').toLowerCase().split(/\s+/);
    if (names.includes('next') && URL.canParse(target, base)) return new URL(target, base).href;
  }
  return undefined;
}
