import type { Profile } from '../../shared/profile.ts';
import type { Range } from '../match/ranges.ts';
import { foldPhrase, foldText, isHan, isWordChar } from '../skills/fold-text.ts';

/** Full names, their parts, and the names of schools; the longest first. */
export function listNames(
  { basics, education, references }: Profile,
  others: readonly string[] = [],
): string[] {
  const people = [basics.name, ...references.map(({ name }) => name), ...others].flatMap(
    (name) => name ?? [],
  );
  const parts = people.flatMap((name) => [name, ...name.split(/[\s,·-]+/u).filter(isTelling)]);
  const schools = education.flatMap(({ institution }) => institution ?? []);
  const places = [basics.location?.address, basics.location?.city, basics.location?.postalCode];
  const all = [...parts, ...schools, ...places.flatMap((place) => place ?? []), basics.email, basics.phone];
  return [...new Set(all.flatMap((one) => (one && one.length >= 2 ? [one] : [])))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
}

/** Two letters may be a whole name (Li, Bo) or a particle (de, al). */
const isTelling = (part: string): boolean => part.length >= (/^\p{Lu}|\p{Script=Han}/u.test(part) ? 2 : 3);

/** Every place of words that stand for themselves, whatever their case and accents. */
export function findWords(text: string, words: readonly string[]): Range[] {
  const { folded, origin } = foldText(text);
  return words.flatMap((word) => findWord(text, foldPhrase(word), folded, origin));
}

function findWord(text: string, wanted: string, folded: string, origin: Int32Array): Range[] {
  const found: Range[] = [];
  if (wanted === '') return found;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const after = at + wanted.length;
    const startsInside = isWordChar(wanted[0]) && isWordChar(folded[at - 1]);
    const endsInside = isWordChar(wanted.at(-1)) && isWordChar(folded[after]);
    if (startsInside || endsInside) continue;
    const start = origin[at]!;
    const end = skipMarks(text, origin[after - 1]! + 1);
    // “Li” is a name where “li” may be anything.
    if (wanted.length <= 2 && !isHan(wanted[0]) && !/^\p{Lu}/u.test(text.slice(start, end))) continue;
    found.push({ start, end });
  }
  return found;
}

function skipMarks(text: string, from: number): number {
  let end = from;
  while (end < text.length && /\p{M}/u.test(text[end]!)) end += 1;
  return end;
}

const word = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const full = `(${word}(?:[ \\t]+${word}){0,3})`;
const spoken = [
  new RegExp(
    `(?:my name is|i am called|ich heiße|mein name ist|me llamo|mi nombre es|je m['’]appelle|mon nom est|mi chiamo|nazywam się|mijn naam is|jag heter)[ \\t]+${full}`,
    'giu',
  ),
  new RegExp(
    `(?:regards|sincerely|faithfully|yours|grüßen|grüße|saludos|atentamente|cordialement|salutations(?: distinguées)?|saluti|poważaniem),?\\s*\\n\\s*${full}[ \\t]*(?:$|\\n)`,
    'giu',
  ),
  /(?:我叫|本人姓名)[:：]?\s*(\p{Script=Han}{2,4})/gu,
];
const firstLine = new RegExp(`^${full}$`, 'u');

/** Names that a text itself gives where its layout told none: its first line, “my name is”, the line under a greeting. */
export function guessNames(text: string): string[] {
  const [first = ''] = text.trimStart().split('\n', 1);
  const head = firstLine.exec(first.trim())?.[1] ?? '';
  const said = spoken.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]!));
  return [head, ...said].map(takeName).filter((name) => name.length >= 2);
}

/** The patterns pass over case, so what follows a name is cut off here. */
function takeName(text: string): string {
  const words = text.split(/[ \t]+/);
  const end = words.findIndex((one) => !/^[\p{Lu}\p{Script=Han}]/u.test(one));
  return words
    .slice(0, end < 0 ? undefined : end)
    .join(' ')
    .replace(/[.,]+$/, '');
}
