import type { TaxonomyLanguage } from '../read-taxonomy.ts';

/** A skill as another taxonomy describes it. */
export interface Concept {
  /** Ours: `esco-…` or `onet-…`, the same at each import. */
  readonly id: string;
  /** The label first in each language. */
  readonly forms: Partial<Record<TaxonomyLanguage, string[]>>;
  /** Ids of concepts. */
  readonly broader: string[];
  /** It stands in the files, but no longer as a valid skill. */
  readonly withdrawn: boolean;
}

/** Files that describe the same concept in other languages add to one map. */
export type Concepts = Map<string, Concept>;

export function openConcept(concepts: Concepts, id: string, withdrawn = false): Concept {
  const known = concepts.get(id);
  if (known && known.withdrawn === withdrawn) return known;
  const concept = {
    forms: {},
    broader: [],
    ...known,
    id,
    withdrawn: withdrawn || (known?.withdrawn ?? false),
  };
  concepts.set(id, concept);
  return concept;
}

export function addForms(concept: Concept, language: TaxonomyLanguage, texts: readonly string[]): void {
  const list = concept.forms[language] ?? [];
  concept.forms[language] = list;
  for (const text of texts) {
    const clean = text.replace(/\s+/g, ' ').trim();
    if (clean && !list.includes(clean)) list.push(clean);
  }
}
