import type { Database } from '../../../kernel/db/index.ts';
import { tooManyPassages } from '../errors.ts';
import { countTerms, type PlacedTerm, type TermCount } from '../index/count-terms.ts';
import { cutPassages, type Passage } from '../index/cut-passages.ts';
import { findSection, type ReadText } from '../read/sections.ts';
import { findAllWords, findWords } from './find-words.ts';
import { guessLanguage, toBaseLanguage } from './languages.ts';
import { stemWords } from './stem-words.ts';
import { createTurns } from './turns.ts';

/** A passage with all that is stored of it, save its terms. */
export interface AnalysedPassage extends Passage, Pick<TermCount, 'length'> {
  readonly text: string;
  readonly page: number;
  readonly lastPage: number;
  readonly headings: readonly string[];
}

/** Where a term is found: in these passages, so often in each, and so often in the document with its title. */
export interface Postings {
  frequency: number;
  readonly ordinals: number[];
  readonly frequencies: number[];
}

export interface AnalysedDocument {
  readonly language: string;
  readonly passages: readonly AnalysedPassage[];
  readonly terms: ReadonlyMap<string, Postings>;
  /** In terms, with those of the title. */
  readonly length: number;
}

interface About {
  readonly tenantId: string;
  readonly title: string | undefined;
  readonly language: string | undefined;
}

const mostPassages = 20_000;
/** So many are counted before others get their turn. */
const atOnce = 50;

/** Cuts a document into passages and counts the stems in each. A long one takes seconds, and nobody waits for them. */
export async function analyseDocument(
  db: Database,
  read: ReadText,
  { tenantId, title = '', language: given }: About,
): Promise<AnalysedDocument> {
  const { text, sections } = read;
  const turn = createTurns();
  const passages = await cutPassages(text);
  if (passages.length > mostPassages) throw tooManyPassages(passages.length, mostPassages);
  const words = await findAllWords(text);
  const language = toBaseLanguage(given ?? read.language ?? '') || guessLanguage(text, words);
  const titleWords = findWords(title).map(({ text: word }) => word);
  const headingsOf = ({ start }: Passage) =>
    read.headingsSpeak ? findSection(sections, start).headings : [];
  // Once for each heading, however many passages stand below it.
  const headingWords = new Map<string, readonly string[]>();
  for (const passage of passages) {
    for (const heading of headingsOf(passage))
      if (!headingWords.has(heading))
        headingWords.set(
          heading,
          findWords(heading).map(({ text: word }) => word),
        );
    await turn();
  }
  const all = new Set(titleWords);
  for (const found of headingWords.values()) for (const word of found) all.add(word);
  for (const { text: word } of words) all.add(word);
  const stems = await db.inTenant(tenantId, () => stemWords(db, language, all));
  const placed: PlacedTerm[] = [];
  for (const { text: word, at } of words) {
    const term = stems.get(word);
    if (term) placed.push({ term, at });
  }
  const toHeadingTerms = (passage: Passage) =>
    [titleWords, ...headingsOf(passage).map((heading) => headingWords.get(heading) ?? [])]
      .flat()
      .flatMap((word) => stems.get(word) ?? []);
  const analysed: AnalysedPassage[] = [];
  const terms = new Map<string, Postings>();
  for (let from = 0; from < passages.length; from += atOnce) {
    const some = passages.slice(from, from + atOnce);
    countTerms(some, placed, toHeadingTerms).forEach(({ frequencies, length }, index) => {
      const passage = some[index]!;
      addPostings(terms, passage.ordinal, frequencies);
      const { page, headings } = findSection(sections, passage.start);
      const lastPage = findSection(sections, passage.end - 1).page;
      const quote = text.slice(passage.start, passage.end);
      analysed.push({ ...passage, length: round(length), page, lastPage, headings, text: quote });
    });
    await turn();
  }
  const titleTerms = titleWords.flatMap((word) => stems.get(word) ?? []);
  const whole = [...placed.map(({ term }) => term), ...titleTerms];
  for (const term of whole) openPostings(terms, term).frequency += 1;
  return { language, passages: analysed, terms, length: whole.length };
}

function addPostings(
  terms: Map<string, Postings>,
  ordinal: number,
  frequencies: ReadonlyMap<string, number>,
): void {
  for (const [term, frequency] of frequencies) {
    const postings = openPostings(terms, term);
    postings.ordinals.push(ordinal);
    postings.frequencies.push(round(frequency));
  }
}

function openPostings(terms: Map<string, Postings>, term: string): Postings {
  const postings = terms.get(term) ?? { frequency: 0, ordinals: [], frequencies: [] };
  terms.set(term, postings);
  return postings;
}

/** Sums of small weights, so that what is taken away later is what was added. */
const round = (value: number): number => Math.round(value * 100) / 100;
