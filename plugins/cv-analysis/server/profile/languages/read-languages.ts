import type { Language } from '../../../shared/profile.ts';
import { fold } from '../text/fold.ts';
import { type Draft, found } from '../text/found.ts';
import type { Line } from '../text/lines.ts';
import { type Span, slice, split, trimSpan } from '../text/span.ts';
import { languageNames } from '../vocabulary/language-names.ts';
import { fluencyWords } from '../vocabulary/levels.ts';

const names = new Set(Object.values(languageNames).flat());
const longest = Math.max(...[...names].map((name) => name.split(' ').length));

/** Reads languages and how well they are spoken, whatever order, table or brackets they stand in. */
export function readLanguages(lines: readonly Line[]): Draft<Language>[] {
  const languages: { name: Span; fluency: Span | undefined }[] = [];
  for (const line of lines.flatMap(partsOf)) {
    const hits = findNames(line);
    hits.forEach(({ from, to }, i) => {
      const name = slice(line, from, to);
      languages.push({ name, fluency: clean(slice(line, to, hits[i + 1]?.from)) });
    });
    const last = languages.at(-1);
    if (hits.length > 0) continue;
    const other = readUnknown(line);
    if (other) languages.push(other);
    else if (last && !last.fluency) last.fluency = clean(line);
  }
  return languages.map(({ name, fluency }) => ({
    language: found(name, names.has(fold(name.text)) ? 0.95 : 0.5),
    fluency: fluency && found(fluency, fluencyWords.test(fold(fluency.text)) ? 0.9 : 0.6),
  }));
}

/** A line near the name that holds nothing but languages. */
export function findListedLanguages(lines: readonly Line[]): Draft<Language>[] {
  const line = lines.find(({ text }) => {
    const parts = text
      .replace(/^(?:languages?|idiomas?|langues?|sprachen?|语言)\s*[:：]\s*/i, '')
      .split(/\s*[,，、|·/]\s*/);
    return parts.every((part) => names.has(fold(part.replace(/\s*\([^()]*\)$/, ''))));
  });
  return line ? readLanguages([line]) : [];
}

/** Languages named in a text, longest names first ("Mandarin Chinese" before "Chinese"). */
function findNames(line: Span): { from: number; to: number }[] {
  const words = [...line.text.matchAll(/\p{Script=Han}+|[\p{L}\p{M}]+/gu)];
  const hits: { from: number; to: number }[] = [];
  for (let i = 0; i < words.length; i++) {
    for (let n = Math.min(longest, words.length - i); n > 0; n--) {
      const from = words[i]!.index;
      const last = words[i + n - 1]!;
      const to = last.index + last[0].length;
      const han = /^\p{Script=Han}+$/u.test(last[0]) ? hanName(words[i]![0]) : undefined;
      if (names.has(fold(line.text.slice(from, to))) || han) {
        hits.push({ from, to: han ? from + han.length : to });
        // Chinese names are found in the first word alone.
        if (!han) i += n - 1;
        break;
      }
    }
  }
  return hits;
}

const hanName = (text: string): string | undefined =>
  [4, 3, 2].map((length) => text.slice(0, length)).find((start) => names.has(start));

function clean(span: Span): Span | undefined {
  const text = trimSpan(span, /^[\s,;:：·•|/()（[\]–—-]+/u, /[\s,;:、，；·•|/(（[\]–—-]+$|[）、，；\s]+$/u);
  const closed =
    text.text.endsWith(')') && !text.text.includes('(') ? slice(text, 0, text.text.length - 1) : text;
  return /[\p{L}\p{N}]/u.test(closed.text) && closed.text.length < 60 ? closed : undefined;
}

/** A language that no list of ours knows, but with a level beside it: "Klingon (fluent)". */
function readUnknown(span: Span): { name: Span; fluency: Span } | undefined {
  const match = /^(\p{Lu}[\p{L} ]{2,24}?)\s*[(:：–—-]\s*(.+?)\)?$/u.exec(span.text);
  if (
    !match ||
    !fluencyWords.test(fold(match[2]!)) ||
    /tongue|language|sprache|idioma|langue/i.test(match[1]!)
  )
    return undefined;
  const level = span.text.lastIndexOf(match[2]!);
  return { name: slice(span, 0, match[1]!.length), fluency: slice(span, level, level + match[2]!.length) };
}

/** Bars and commas before capitals part languages from each other, save inside brackets. */
function partsOf(line: Span): Span[] {
  const masked = line.text.replace(/[(（][^)）]*[)）]/g, (part) =>
    ' '.repeat(part.length).replace(/^ | $/g, '_'),
  );
  return split(
    { ...line, text: masked },
    /\s*[|;；、•·]\s*|\s*,\s+(?=[\p{Lu}\p{Script=Han}])|\s*，\s*/gu,
  ).map((part) => slice(line, part.start - line.start, part.end - line.start));
}
