import type { Database } from '../../../kernel/db/index.ts';
import { findDictionary } from './languages.ts';

/** Stems of words in one language; a word of no meaning of its own (a stop word) has none. */
export type Stems = ReadonlyMap<string, string | undefined>;

const most = 60_000;
/** By dictionary. What a word's stem is never changes while a process lives. */
const known = new Map<string, Map<string, string | undefined>>();

/**
 * Reduces words to their stems with PostgreSQL's own dictionaries: one look at the database for all that were not seen
 * before. Marks above letters are dropped afterwards, since people leave them out when they ask. Needs an open scope.
 */
export async function stemWords(db: Database, language: string, words: Iterable<string>): Promise<Stems> {
  const asked = new Set(words);
  const dictionary = findDictionary(language);
  if (!dictionary) return new Map(Array.from(asked, (word) => [word, foldMarks(word)]));
  const cache = openCache(dictionary);
  const unseen = [...asked].filter((word) => !cache.has(word));
  if (unseen.length > 0) {
    const rows = await db.query<{ word: string; stems: string[] | null }>(
      'SELECT word, ts_lexize($1::regdictionary, word) AS stems FROM unnest($2::text[]) AS word',
      [dictionary, unseen],
    );
    for (const { word, stems } of rows)
      cache.set(word, stems?.length === 0 ? undefined : foldMarks(stems?.[0] ?? word));
  }
  const stems = new Map(Array.from(asked, (word) => [word, cache.get(word)]));
  if (cache.size > most) cache.clear();
  return stems;
}

function openCache(dictionary: string): Map<string, string | undefined> {
  const cache = known.get(dictionary) ?? new Map<string, string | undefined>();
  known.set(dictionary, cache);
  return cache;
}

const foldMarks = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
