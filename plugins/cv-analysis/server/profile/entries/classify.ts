import { fold } from '../text/fold.ts';
import { degreePattern } from '../vocabulary/degrees.ts';
import { titleEnds, titleHeads, titleModifiers } from '../vocabulary/job-titles.ts';
import { companyEnds, companyWords, schoolWords } from '../vocabulary/organisations.ts';

const wordsIn = (text: string) =>
  fold(text).match(/\p{Script=Han}+|[\p{L}\p{N}][\p{L}\p{N}.+#/&'-]*/gu) ?? [];

/** "Schröder & Partner" is a firm, "Partner" alone a title. */
const firm = /(?:&|\+|und|and|y|et)\s+(?:partners?|sons?|söhne|co\.?|hijos|fils|associates|cie\.?)$/i;

/** How much a text reads like a job title, 0 to 1. */
export function titleScore(text: string): number {
  const words = wordsIn(text.replace(/\([^)]*\)/g, ' ')).flatMap((word) => [word, ...word.split(/[-/]/)]);
  if (words.length === 0 || words.length > 24 || firm.test(text)) return 0;
  const isHead = (word: string) => titleHeads.has(word.replace(/\.$/, '')) || titleEnds.test(word);
  const last = words.at(-1)!;
  let score = words.some(isHead) ? 0.6 : 0;
  if (isHead(last) || isHead(words[0]!)) score += 0.2;
  if (words.some((word) => titleModifiers.has(word))) score += 0.15;
  return Math.min(1, score);
}

/** How much a text reads like the name of an organisation, 0 to 1. */
export function organisationScore(text: string): number {
  const words = wordsIn(text);
  let score = 0;
  if (words.some((word) => companyWords.has(word))) score += 0.4;
  if (words.length > 0 && companyWords.has(words.at(-1)!)) score += 0.2;
  if (companyEnds.test(text)) score += 0.4;
  if (firm.test(text)) score += 0.5;
  if (schoolWords.test(fold(text))) score += 0.4;
  return Math.min(1, score);
}

export const schoolScore = (text: string): number => (schoolWords.test(fold(text)) ? 1 : 0);

export const degreeScore = (text: string): number => (degreePattern.test(fold(text)) ? 1 : 0);
