import type { StreamFetch } from '../../../kernel/fetch/index.ts';
import { pageUnreachable, robotsRefuse, tooManyRedirects } from '../errors.ts';
import { type MayRead, readRobots } from './robots.ts';

/** The name by which robots.txt may speak of us. */
const agent = 'Inlay';
const mostRedirects = 5;
const timeoutMs = 20_000;
const mostBytes = 20 * 1024 * 1024;
/** What is read of a robots.txt (RFC 9309, 2.5). */
const mostRules = 500 * 1024;

export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** Where it was found after all redirects. */
  readonly url: string;
}

/**
 * Fetches a page as the site's robots.txt allows, which is asked anew for each host that a redirect leads to. `fetch`
 * is the house's own, which reaches nothing inside a network.
 */
export async function fetchPage(
  fetch: StreamFetch,
  address: string,
  signal?: AbortSignal,
): Promise<FetchedPage> {
  const limited = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]);
  const rules = new Map<string, MayRead>();
  let url = address;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    if (!URL.canParse(url)) throw pageUnreachable(url);
    const { origin, pathname, search } = new URL(url);
    const mayRead = rules.get(origin) ?? (await fetchRobots(fetch, origin, limited));
    rules.set(origin, mayRead);
    if (!mayRead(pathname + search)) throw robotsRefuse(url);
    const answer = await ask(fetch, url, limited);
    const next = findRedirect(answer, url);
    if (!next) {
      if (!answer.ok) {
        await answer.body?.cancel();
        throw pageUnreachable(url, answer.status);
      }
      return {
        url,
        bytes: toUtf8(await readBytes(answer, mostBytes, url), answer.headers.get('content-type')),
      };
    }
    await answer.body?.cancel();
    url = next;
  }
  throw tooManyRedirects(address);
}

async function ask(fetch: StreamFetch, url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
      signal,
      headers: {
        accept: 'text/html, application/xhtml+xml, application/pdf, text/plain',
        'user-agent': agent,
      },
    });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'outlet.forbidden') throw error;
    throw pageUnreachable(url);
  }
}

const findRedirect = ({ status, headers }: Response, from: string): string | undefined => {
  const location = headers.get('location');
  if (status < 300 || status > 399 || !location || !URL.canParse(location, from)) return undefined;
  return new URL(location, from).href;
};

/** No rules where there is no such file; no reading where the server cannot say (RFC 9309, 2.3.1). */
async function fetchRobots(fetch: StreamFetch, origin: string, signal: AbortSignal): Promise<MayRead> {
  let url = `${origin}/robots.txt`;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const answer = await ask(fetch, url, signal);
    const next = findRedirect(answer, url);
    if (answer.ok) {
      const bytes = await readBytes(answer, mostRules, url, 'cut');
      return readRobots(new TextDecoder().decode(bytes), agent);
    }
    await answer.body?.cancel();
    if (!next) return answer.status >= 500 ? () => false : () => true;
    url = next;
  }
  return () => true;
}

async function readBytes(
  answer: Response,
  most: number,
  url: string,
  beyond: 'cut' | 'refuse' = 'refuse',
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of answer.body ?? []) {
      size += part.length;
      if (size > most && beyond === 'refuse') throw pageUnreachable(url);
      parts.push(part);
      if (size > most) break;
    }
  } catch {
    throw pageUnreachable(url);
  }
  return Buffer.concat(parts).subarray(0, most);
}

/** The server's word on the encoding of a text counts before the page's own. */
function toUtf8(bytes: Buffer, type: string | null): Uint8Array {
  const charset = /^text\/.*charset="?([\w-]+)/i.exec(type ?? '')?.[1];
  if (!charset || /^utf-?8$/i.test(charset)) return bytes;
  try {
    return Buffer.from(new TextDecoder(charset).decode(bytes));
  } catch {
    return bytes;
  }
}
