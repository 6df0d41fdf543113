import { setImmediate as letOthers } from 'node:timers/promises';
import type { Database } from '../../../kernel/db/index.ts';
import { tooManyPassages } from '../errors.ts';
import { countTerms, type PlacedTerm, type TermCount } from '../index/count-terms.ts';
import { cutPassages, type Passage } from '../index/cut-passages.ts';
import { findSection, type ReadText } from '../read/sections.ts';
import { findWords } from './find-words.ts';
import { guessLanguage, toBaseLanguage } from './languages.ts';
import { stemWords } from './stem-words.ts';

/** A passage with all that is stored of it. */
export interface AnalysedPassage extends Passage, TermCount {
  readonly text: string;
  readonly page: number;
  readonly lastPage: number;
  readonly headings: readonly string[];
}

export interface AnalysedDocument {
  readonly language: string;
  readonly passages: readonly AnalysedPassage[];
}

interface About {
  readonly tenantId: string;
  readonly title: string | undefined;
  readonly language: string | undefined;
}

const mostPassages = 20_000;
/** So many are counted before others get their turn. */
const atOnce = 200;

/** Cuts a document into passages and counts the stems in each. */
export async function analyseDocument(
  db: Database,
  read: ReadText,
  { tenantId, title = '', language: given }: About,
): Promise<AnalysedDocument> {
  const { text, sections } = read;
  const words = findWords(text);
  const language = toBaseLanguage(given ?? read.language ?? '') || guessLanguage(text, words);
  const passages = cutPassages(text);
  if (passages.length > mostPassages) throw tooManyPassages(passages.length, mostPassages);
  const headingWords = new Map(sections.map((each) => [each, findHeadingWords(title, read, each.headings)]));
  const all = new Set([...words.map((word) => word.text), ...[...headingWords.values()].flat()]);
  const stems = await db.inTenant(tenantId, () => stemWords(db, language, all));
  const terms = words.flatMap(({ text: word, at }): PlacedTerm[] => {
    const term = stems.get(word);
    return term ? [{ term, at }] : [];
  });
  const toHeadingTerms = ({ start }: Passage) =>
    (headingWords.get(findSection(sections, start)) ?? findHeadingWords(title, read, [])).flatMap(
      (word) => stems.get(word) ?? [],
    );
  const analysed: AnalysedPassage[] = [];
  for (let from = 0; from < passages.length; from += atOnce) {
    const some = passages.slice(from, from + atOnce);
    countTerms(some, terms, toHeadingTerms).forEach((count, index) => {
      const passage = some[index]!;
      const { page, headings } = findSection(sections, passage.start);
      const lastPage = findSection(sections, passage.end - 1).page;
      analysed.push({
        ...passage,
        ...count,
        page,
        lastPage,
        headings,
        text: text.slice(passage.start, passage.end),
      });
    });
    await letOthers();
  }
  return { language, passages: analysed };
}

const findHeadingWords = (
  title: string,
  { headingsSpeak }: ReadText,
  headings: readonly string[],
): string[] => findWords([title, ...(headingsSpeak ? headings : [])].join('\n')).map(({ text }) => text);
