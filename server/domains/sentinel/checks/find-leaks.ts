import { cutAtPlaces, type Prompt, splitBody } from '../../../../plugins/sdk/prompts/index.ts';
import { findPersonal } from '../../ai/index.ts';
import type { TextAt } from './read-texts.ts';

/** So many words in a row are no chance. */
const wordsInRow = 10;

const listWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function* listRows(words: readonly string[]): Generator<string> {
  for (let at = 0; at + wordsInRow <= words.length; at += 1) yield words.slice(at, at + wordsInRow).join(' ');
}

/** Where an answer recites the instructions that its prompt has for the system. */
export function findRecited({ body }: Pick<Prompt, 'body'>, texts: readonly TextAt[]): string[] {
  const rows = new Set<string>();
  for (const part of cutAtPlaces(splitBody(body).system))
    if ('text' in part) for (const row of listRows(listWords(part.text))) rows.add(row);
  if (rows.size === 0) return [];
  return texts
    .filter(({ text }) => listRows(listWords(text)).some((row) => rows.has(row)))
    .map(({ at }) => at);
}

/** Where an answer has a mail address or a telephone that stands nowhere in the question: it is somebody else's. */
export function findStrangers(slots: Readonly<Record<string, unknown>>, texts: readonly TextAt[]): string[] {
  let given: string | undefined;
  const isGiven = (contact: string) => {
    given ??= flatten(JSON.stringify(slots));
    return given.includes(flatten(contact));
  };
  return texts
    .filter(({ text }) =>
      findPersonal(text, {}).some(
        ({ kind, start, end }) => (kind === 'EMAIL' || kind === 'PHONE') && !isGiven(text.slice(start, end)),
      ),
    )
    .map(({ at }) => at);
}

/** As people write the same telephone in many ways. */
const flatten = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}@+]/gu, '');
