import { findPersonal, type KnownPerson, type PersonalKind, type Span } from './find-personal.ts';

/** Keeps personal data from a provider and puts it back into the answer. */
export interface Mask {
  hide(text: string): string;
  /** Puts back what was hidden; marks that were never made stay as they are. */
  restore(text: string): string;
  /** The same for every text in a value. */
  restoreAll<T>(value: T): T;
  /** The same for a text that comes in pieces: a mark may come in two of them. */
  restorePieces(): { push(piece: string): string; end(): string };
  /** How many different texts were hidden. */
  readonly count: number;
}

/** Longer than any mark: what is open for longer is none. */
const longestMark = 40;

/** `texts` are all that will be hidden in: the marks must be none that stand in one of them. */
export function createMask(texts: readonly string[], known: KnownPerson): Mask {
  const salt = pickSalt(texts);
  const marks = new Map<string, string>();
  const originals = new Map<string, string>();
  const counts = new Map<PersonalKind, number>();
  const mark = new RegExp(`\\[\\[\\s{0,2}(${salt}(?:EMAIL|PHONE|ADDRESS|NAME)_\\d{1,6})\\s{0,2}\\]\\]`, 'gi');
  const restore = (text: string) =>
    text.replace(mark, (whole, name: string) => originals.get(name.toUpperCase()) ?? whole);

  function markFor(kind: PersonalKind, original: string): string {
    let name = marks.get(original);
    if (name === undefined) {
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      name = `${salt}${kind}_${number}`;
      marks.set(original, name);
      originals.set(name, original);
    }
    return `[[${name}]]`;
  }

  return {
    hide(text) {
      let hidden = '';
      let at = 0;
      for (const { start, end, kind } of joinSpans(findPersonal(text, known))) {
        hidden += text.slice(at, start) + markFor(kind, text.slice(start, end));
        at = end;
      }
      return hidden + text.slice(at);
    },
    restore,
    restoreAll: (value) => restoreAll(value, restore),
    restorePieces() {
      let open = '';
      return {
        push(piece) {
          const text = open + piece;
          const from = findOpenMark(text);
          open = text.slice(from);
          return restore(text.slice(0, from));
        },
        end() {
          const rest = restore(open);
          open = '';
          return rest;
        },
      };
    },
    get count() {
      return originals.size;
    },
  };
}

/** Places that touch one another become one, so that no end of any is left over; the longest says what it is. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: (Span & { longest: number })[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = joined.at(-1);
    const length = span.end - span.start;
    if (!last || span.start >= last.end) {
      joined.push({ ...span, longest: length });
      continue;
    }
    joined[joined.length - 1] = {
      start: last.start,
      end: Math.max(last.end, span.end),
      kind: length > last.longest ? span.kind : last.kind,
      longest: Math.max(length, last.longest),
    };
  }
  return joined.map(({ start, end, kind }) => ({ start, end, kind }));
}

/** Letters that no text has behind two brackets. The same texts get the same ones, so that answers can be kept. */
function pickSalt(texts: readonly string[]): string {
  for (let number = 0; ; number += 1) {
    const salt = number === 0 ? '' : `M${number}_`;
    const taken = new RegExp(`\\[\\[\\s{0,2}${salt}(?:EMAIL|PHONE|ADDRESS|NAME)_`, 'i');
    if (!texts.some((text) => taken.test(text))) return salt;
  }
}

/** Where a mark begins whose end has not come yet; the length of the text where there is none. */
function findOpenMark(text: string): number {
  if (text.endsWith('[') && !text.endsWith('[[')) return text.length - 1;
  const from = text.lastIndexOf('[[');
  if (from < 0 || text.length - from > longestMark) return text.length;
  return text.indexOf(']]', from) >= 0 ? text.length : from;
}

function restoreAll<T>(value: T, restore: (text: string) => string): T {
  if (typeof value === 'string') return restore(value) as T;
  if (Array.isArray(value)) return value.map((each) => restoreAll(each, restore)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [restore(name), restoreAll(each, restore)]),
  ) as T;
}
