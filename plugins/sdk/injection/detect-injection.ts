import { type InjectionKind, injectionPatterns } from './patterns.ts';

/** An attempt to tell the model what to do, at its place in the text. */
export interface Injection {
  readonly kind: InjectionKind;
  readonly start: number;
  readonly end: number;
  /** The words, at most 200 characters of them. */
  readonly quote: string;
}

const longestQuote = 200;
const most = 100;

/**
 * Attempts in a text (English, German, French, Spanish, Mandarin), in its order; those that overlap are one. Finds what
 * is meant for a model, also where letters of other alphabets or invisible signs hide it. Pure. Made for showing and
 * counting: what keeps a document from giving orders is the host's fence and the check of every quote.
 */
export function detectInjection(text: string): Injection[] {
  const { plain, places } = makePlain(text);
  const inOneLine = plain.replaceAll('\n', ' ');
  const found: Injection[] = [];
  for (const { kind, pattern } of injectionPatterns)
    for (const match of (kind === 'control' ? plain : inOneLine).matchAll(pattern)) {
      const start = places[match.index]!;
      const last = places[match.index + match[0].length - 1]!;
      const end = last + String.fromCodePoint(text.codePointAt(last)!).length;
      found.push({ kind, start, end, quote: text.slice(start, Math.min(end, start + longestQuote)).trim() });
      if (found.length >= most * 4) break;
    }
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const apart: Injection[] = [];
  for (const each of found) if (each.start >= (apart.at(-1)?.end ?? 0)) apart.push(each);
  return apart.slice(0, most);
}

// What nobody sees, and what looks like another letter: both hide words from a search and not from a model.
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cf}/u;
const lookalikes: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  ԁ: 'd',
  ɡ: 'g',
  ո: 'n',
  α: 'a',
  ο: 'o',
  ι: 'i',
  ν: 'v',
  ρ: 'p',
  '’': "'",
  '，': ',',
};

/** The text as patterns want it, and where in the original each of its characters stands. */
function makePlain(text: string): { plain: string; places: number[] } {
  const signs: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    const place = at;
    at += sign.length;
    if (invisible.test(sign)) continue;
    for (const each of simplify(sign)) {
      const last = signs.at(-1);
      const isSpace = each === ' ' || each === '\n';
      // A run of white space is one sign: a line break, if there is one in it.
      if (isSpace && (last === ' ' || last === '\n')) {
        if (each === '\n') signs[signs.length - 1] = each;
        continue;
      }
      for (const unit of each.split('')) {
        signs.push(unit);
        places.push(place);
      }
    }
  }
  return { plain: signs.join(''), places };
}

function simplify(sign: string): string {
  if (sign <= '\x7f') return /\s/.test(sign) ? (sign === '\n' ? '\n' : ' ') : sign.toLowerCase();
  if (/\s/u.test(sign)) return ' ';
  const lower = sign.toLowerCase();
  return lookalikes[lower] ?? lower.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
