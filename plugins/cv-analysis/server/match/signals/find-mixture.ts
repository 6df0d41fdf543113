import type { Message } from '../../../shared/match.ts';
import { because } from '../../../shared/overall.ts';
import type { Profile } from '../../../shared/profile.ts';
import { matchSectionName } from '../../profile/sections/match-name.ts';
import type { SectionKind } from '../../profile/sections/names.ts';
import { guessLanguage } from '../../profile/text/guess-language.ts';

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Sections that each CV has of its own. */
const main: ReadonlySet<SectionKind> = new Set(['work', 'education', 'skills']);
const windowLength = 300;
const leastShare = 0.25;
const leastLength = 450;

/** Files that are more than one CV: rules would add up two people, or count one twice. */
export function findMixture({ meta }: Profile, text: string): Message[] {
  const others = meta?.inlay?.others ?? [];
  const translated = others.find(({ isSame, language }) => isSame && language);
  const own = meta?.inlay?.language;
  const languages =
    translated?.language && own ? { first: own, second: translated.language } : findLanguageMix(text);
  return [
    ...(others.some(({ isSame }) => !isSame) || holdsTwoPeople(text) ? [because('two_people')] : []),
    ...(languages ? [because('two_languages', languages)] : []),
  ];
}

/** Another address begins a second round of the same headings. Addresses of referees stand where references are given. */
function holdsTwoPeople(text: string): boolean {
  const rounds: { readonly address: string; readonly kinds: Set<SectionKind> }[] = [];
  let inReferences = false;
  for (const line of text.split('\n')) {
    const kind = matchSectionName(line.trim());
    if (kind) {
      inReferences = kind === 'references';
      if (main.has(kind)) rounds.at(-1)?.kinds.add(kind);
    }
    for (const [address] of inReferences ? [] : line.matchAll(email)) {
      const known = rounds.some((round) => round.address === address.toLowerCase());
      if (!known) rounds.push({ address: address.toLowerCase(), kinds: new Set() });
    }
  }
  return rounds.some(({ kinds }, index) =>
    rounds.slice(index + 1).some((later) => [...kinds].filter((kind) => later.kinds.has(kind)).length >= 2),
  );
}

/** Names of the two languages that most is written in, where the second is more than a quotation. */
function findLanguageMix(text: string): { first: string; second: string } | undefined {
  const lengths = new Map<string, number>();
  for (const part of cutWindows(text)) {
    const language = guessLanguage(part);
    // A Chinese sign says about as much as three letters.
    const length = language === 'zh' ? part.length * 3 : part.length;
    if (language) lengths.set(language, (lengths.get(language) ?? 0) + length);
  }
  const [first, second] = [...lengths].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!first || !second) return undefined;
  const total = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  if (second[1] < leastLength || second[1] < total * leastShare) return undefined;
  return { first: first[0], second: second[0] };
}

function cutWindows(text: string): string[] {
  const windows: string[] = [];
  let current = '';
  for (const line of text.split('\n')) {
    current += `${line}\n`;
    const full = /\p{Script=Han}/u.test(current) ? windowLength / 3 : windowLength;
    if (current.length < full) continue;
    windows.push(current);
    current = '';
  }
  return [...windows, current];
}
