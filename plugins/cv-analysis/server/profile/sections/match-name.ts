import { fold, unspace } from '../text/fold.ts';
import { neutralWords, type SectionKind, sectionWords } from './names.ts';

const kinds = new Map<string, SectionKind>();
for (const [kind, words] of sectionWords)
  for (const word of words) if (!kinds.has(word)) kinds.set(word, kind);
const order = sectionWords.map(([kind]) => kind);

/** The kind of section that a heading names, or undefined when it holds any word that no heading has. */
export function matchSectionName(text: string): SectionKind | undefined {
  const plain = fold(unspace(text))
    .replace(/[-=_*#~.·•|:：\s]+$/u, '')
    .replace(/^[-=_*#~.·•|\s\d]+/u, '')
    .replace(/\b(?:l|d|qu)'/g, '');
  if (plain.length < 2 || plain.length > 48) return undefined;
  const whole = kinds.get(plain);
  if (whole) return whole;
  if (/\p{Script=Han}/u.test(plain)) return matchHan(plain);
  const spaced = unspace(text) !== text ? parseRun(plain) : undefined;
  const words =
    spaced ??
    plain
      .split(/[\s,/|()]+|(?<=\p{L})-(?=\p{L}{4})/u)
      .filter((word) => word !== '' && word !== '-' && word !== '–');
  if (words.length > 5) return undefined;
  const hits = words.map((word) => kinds.get(word));
  if (!words.every((word, i) => hits[i] !== undefined || neutralWords.has(word))) return undefined;
  // "Formation et diplômes", "Education & Certifications": what is studied comes first there.
  if (hits.includes('education') && hits.includes('certificates')) return 'education';
  return order.find((kind) => hits.includes(kind));
}

function matchHan(plain: string): SectionKind | undefined {
  const text = plain.replace(/\s+/g, '');
  if (text.length > 10) return undefined;
  for (const [kind, words] of sectionWords) {
    const hit = words.find((word) => /\p{Script=Han}/u.test(word) && text.includes(word));
    if (hit && (text.length <= hit.length + 4 || neutralWords.has(text.replace(hit, '')))) return kind;
  }
  return undefined;
}

/** `workexperience`, spaced out so evenly that its words ran together. */
function parseRun(run: string): string[] | undefined {
  const parsed: ({ words: string[] } | undefined)[] = [{ words: [] }];
  for (let to = 1; to <= run.length; to++) {
    for (let from = 0; from < to; from++) {
      const word = run.slice(from, to);
      const before = parsed[from]?.words;
      if (!before || !(kinds.has(word) || neutralWords.has(word))) continue;
      const known = parsed[to]?.words.length ?? Number.POSITIVE_INFINITY;
      if (before.length + 1 < known) parsed[to] = { words: [...before, word] };
    }
  }
  return parsed[run.length]?.words;
}
