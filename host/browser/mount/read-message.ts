import type { Json, NoticeKind } from 'inlay/sdk/web';
import type { Knock, ToConsole } from '../embed/protocol.ts';

const longestHref = 2000;
const longestNotice = 500;
const longestWord = 200;
const largestDetail = 65_536;

const kinds: readonly string[] = ['info', 'success', 'warning', 'danger'] satisfies NoticeKind[];

type Given = Readonly<Record<string, unknown>>;

/** What comes out of a stranger's frame, if it is what the frame may say, and no more of it than that. */
export function readMessage(data: unknown): ToConsole | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const given = data as Given;
  return typeof given.type === 'string' && Object.hasOwn(readers, given.type)
    ? readers[given.type as ToConsole['type']](given)
    : undefined;
}

/** The first word of a frame; undefined for anything else. */
export function readKnock(data: unknown): Pick<Knock, 'type'> | undefined {
  const { inlay, type } = (typeof data === 'object' && data !== null ? data : {}) as Given;
  return inlay === 1 && type === 'knock' ? { type } : undefined;
}

const readers: Readonly<Record<ToConsole['type'], (given: Given) => ToConsole | undefined>> = {
  ready: ({ height }) => (isSize(height) ? { type: 'ready', height } : undefined),
  height: ({ height }) => (isSize(height) ? { type: 'height', height } : undefined),
  show: ({ top, height }) =>
    Number.isFinite(top) && isSize(height) ? { type: 'show', top: top as number, height } : undefined,
  error: ({ code, message, requestId }) =>
    isText(code, longestWord) && isText(message, longestNotice) && isText(requestId, longestWord)
      ? { type: 'error', code, message, requestId }
      : undefined,
  event: ({ name, detail }) => {
    if (!isText(name, 60) || !/^[a-z][a-z0-9-]*$/.test(name)) return undefined;
    const plain = readJson(detail);
    return plain === undefined ? undefined : { type: 'event', name, detail: plain };
  },
  navigate: ({ href }) =>
    isText(href, longestHref) && isWebAddress(href) ? { type: 'navigate', href } : undefined,
  notify: ({ text, kind }) =>
    isText(text, longestNotice) && text.trim() !== '' && kinds.includes(kind as string)
      ? { type: 'notify', text, kind: kind as NoticeKind }
      : undefined,
};

const isSize = (value: unknown): value is number => Number.isFinite(value) && (value as number) >= 0;

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;

const isWebAddress = (href: string): boolean =>
  URL.canParse(href, location.origin) && /^https?:$/.test(new URL(href, location.origin).protocol);

/** A copy of plain data; undefined for what is not, or is too much of it. */
function readJson(value: unknown): Json | undefined {
  try {
    const text = JSON.stringify(value ?? null);
    return text.length <= largestDetail ? (JSON.parse(text) as Json) : undefined;
  } catch {
    return undefined;
  }
}
