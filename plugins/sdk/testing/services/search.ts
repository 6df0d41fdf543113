import { listSchemaFaults } from '../../checking/index.ts';
import { layoutText } from '../../document.ts';
import type { TSchema } from '../../schema.ts';
import type { SearchDocument, SearchedDocument, SearchFiling, SearchReceipt } from '../../search.ts';
import * as bodies from '../../search-bodies.ts';
import type { Services } from '../../services.ts';
import * as refusals from './refusals.ts';
import { checkReach, currentSubjectId, type Scope } from './scope.ts';
import { cutText, type FoundText, findTerms, type Passage, readLayoutText, readText } from './search-text.ts';
import { copy, stamp } from './tenant.ts';

/** A document as a collection of a test has it. */
export interface SearchEntry {
  readonly facts: SearchedDocument;
  readonly passages: readonly Passage[];
}

type Owned = Pick<SearchedDocument, 'key' | 'documentId' | 'subjectId' | 'url'> & FoundText;

/**
 * Search in memory: what may be searched by whom, and what is refused, is as on the server. How it is cut and ranked is
 * simpler: by the words that a passage shares with the question.
 */
export function createSearch(scope: Scope): Services['search'] {
  const { tenant, caller } = scope;
  const isFenced = caller.kind === 'subject';
  const open = (collection: string) => tenant.search.get(collection) ?? new Map<string, SearchEntry>();
  const isVisible = ({ facts: { subjectId } }: SearchEntry) =>
    !isFenced || subjectId === null || subjectId === currentSubjectId(scope);

  function findOwned({ source, key }: SearchDocument): Owned {
    if ('documentId' in source) {
      const document = tenant.documents.get(source.documentId);
      if (!document) throw refusals.notFound('documents');
      checkReach(scope, document.subjectId);
      const { id, subjectId, layout } = document;
      return {
        key: key ?? id,
        documentId: id,
        subjectId,
        url: null,
        ...readLayoutText(layoutText(layout), layout),
      };
    }
    if ('fileId' in source) {
      const file = tenant.files.get(source.fileId);
      if (!file) throw refusals.fileNotFound();
      const { id, subjectId, base64 } = file;
      const text = new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      return { key: key ?? id, documentId: null, subjectId, url: null, ...readText(text, 'plain') };
    }
    const { text, format = 'plain', subjectId } = source;
    return { key: key!, documentId: null, subjectId, url: null, ...readText(text, format) };
  }

  function keep({ collection, title, language = 'en' }: SearchFiling, owned: Owned): SearchReceipt {
    const { text, sections, pages, ...place } = owned;
    if (isFenced && (place.subjectId === null || place.subjectId !== currentSubjectId(scope)))
      throw refusals.outOfReach();
    if (text.trim() === '') throw refusals.emptyDocument();
    if (place.subjectId !== null && !tenant.subjects.has(place.subjectId)) throw refusals.searchedGone();
    const known = open(collection).get(place.key);
    if (known && isFenced && known.facts.subjectId !== currentSubjectId(scope)) throw refusals.outOfReach();
    const passages = cutText(text, sections);
    const receipt: SearchReceipt = {
      key: place.key,
      language: language.toLowerCase().split(/[-_]/)[0]!,
      pages,
      passages: passages.length,
      vectors: 0,
      skipped: [],
      checksum: hash(JSON.stringify([title ?? null, language, place, text])),
      changed: true,
    };
    if (known?.facts.checksum === receipt.checksum) return { ...receipt, changed: false };
    const { vectors: _, changed: __, ...facts } = receipt;
    const documents = new Map(open(collection));
    documents.set(place.key, {
      facts: { ...facts, ...place, title: title ?? null, updatedAt: stamp(tenant) },
      passages,
    });
    tenant.search.set(collection, documents);
    return receipt;
  }

  return {
    async ingest(document) {
      check(bodies.SearchDocumentBody, document);
      const fault = bodies.findSourceFault(document.source, document.key);
      if (fault) throw refusals.searchInvalid(fault);
      return keep(document, findOwned(document));
    },
    async ingestPage(page) {
      check(bodies.SearchPageBody, page);
      const { url, subjectId, key = url } = page;
      if (!URL.canParse(url))
        throw refusals.searchInvalid('the address is none: write it whole, with https://.');
      if (key.length > 200) throw refusals.searchInvalid('the address is too long for a key: give one.');
      const found = await scope.answer(url, {});
      if (!found || (found.status ?? 200) >= 300) throw refusals.pageUnreachable();
      return keep(page, { key, subjectId, documentId: null, url, ...readText(found.text ?? '', 'html') });
    },
    async find(query) {
      check(bodies.SearchQueryBody, query);
      const { collection, limit = 10, keys, subjectId, per = 'passage' } = query;
      const asked = new Set(findTerms(query.query));
      const hits = [...open(collection).values()]
        .filter(isVisible)
        .filter(({ facts }) => !keys || keys.includes(facts.key))
        .filter(({ facts }) => subjectId === undefined || facts.subjectId === subjectId)
        .flatMap(({ facts: { key, title, documentId, subjectId: about, url }, passages }) => {
          const facts = { key, title, documentId, subjectId: about, url };
          const ranked = passages
            .map(({ terms, ...passage }) => ({
              ...facts,
              ...passage,
              score: terms.filter((term) => asked.has(term)).length / Math.sqrt(terms.length + 1),
            }))
            .filter(({ score }) => score > 0)
            .sort((one, other) => other.score - one.score);
          return per === 'document' ? ranked.slice(0, 1) : ranked;
        })
        .sort((one, other) => other.score - one.score);
      return { hits: copy(hits.slice(0, limit)), lexical: hits.length > 0 ? 'no_vectors' : null };
    },
    async remove(place) {
      check(bodies.SearchPlaceBody, place);
      const { collection, key } = place;
      const known = open(collection).get(key);
      if (known && isFenced && known.facts.subjectId !== currentSubjectId(scope)) throw refusals.outOfReach();
      return open(collection).delete(key);
    },
    async removeCollection(collection) {
      if (isFenced) throw refusals.outOfReach();
      return tenant.search.delete(collection);
    },
    async list(query) {
      check(bodies.SearchListBody, query);
      const { collection, limit = 20, cursor = '' } = query;
      const after = bodies.readCursor(cursor);
      if (after === undefined) throw refusals.searchInvalid('cursor was not made by this list.');
      const found = [...open(collection).values()]
        .filter(isVisible)
        .map(({ facts }) => facts)
        .filter(({ key }) => key > after)
        .sort((one, other) => (one.key < other.key ? -1 : 1));
      const data = found.slice(0, limit);
      const next = found.length > limit ? bodies.writeCursor(data.at(-1)!.key) : null;
      return { data: copy(data), page: { next, limit } };
    },
    async status(collection) {
      const documents = tenant.search.get(collection);
      if (!documents) return undefined;
      const passages = [...documents.values()].reduce((sum, entry) => sum + entry.passages.length, 0);
      return { documents: documents.size, passages, vectors: 0, model: null, reindexing: null };
    },
  };
}

function check(schema: TSchema, given: unknown): void {
  const [fault] = listSchemaFaults(schema, given);
  if (fault) throw refusals.searchInvalid(`${fault.path || 'it'} ${fault.message}.`);
}

/** Stands in for SHA-256: the same text, the same 64 digits. */
function hash(text: string): string {
  let digits = '';
  for (let seed = 0; digits.length < 64; seed += 1) {
    let value = 2_166_136_261 ^ seed;
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619);
    digits += (value >>> 0).toString(16).padStart(8, '0');
  }
  return digits;
}
