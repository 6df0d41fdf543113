import { createTurns, sliceText } from './turns.ts';

/** A word of a text as it is compared: lower case, compatibility forms unified. */
export interface Word {
  readonly text: string;
  /** Offset of its first character. */
  readonly at: number;
}

// `c++`, `c#` and `f#` are words of their own to whoever looks for them.
const run = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:\+\+|#(?![\p{L}\p{N}]))?/gu;
/** Scripts that put no blanks between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const segmenters = { zh: new Intl.Segmenter('zh', { granularity: 'word' }) };
/** Nobody wrote a longer word. */
const longest = 64;

/** The words of a text in their order. Scripts without blanks are cut by their dictionary. */
export function findWords(text: string): Word[] {
  const words: Word[] = [];
  const add = (word: string, at: number) =>
    words.push({ text: word.normalize('NFKC').toLowerCase().slice(0, longest), at });
  for (const match of text.matchAll(run)) {
    const [found] = match;
    if (!unspaced.test(found)) add(found, match.index);
    else
      for (const { segment, index, isWordLike } of segmenters.zh.segment(found))
        if (isWordLike) add(segment, match.index + index);
  }
  return words;
}

/** The same for a text of any length, while others have their turns. */
export async function findAllWords(text: string): Promise<Word[]> {
  const words: Word[] = [];
  const turn = createTurns();
  for (const { start, end } of sliceText(text)) {
    for (const { text: word, at } of findWords(text.slice(start, end)))
      words.push({ text: word, at: at + start });
    await turn();
  }
  return words;
}
