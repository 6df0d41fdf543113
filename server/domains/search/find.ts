import type { Database } from '../../kernel/db/index.ts';
import type { Logger } from '../../kernel/log/index.ts';
import { dropFrame } from './analysis/drop-frame.ts';
import { findWords } from './analysis/find-words.ts';
import { stemWords } from './analysis/stem-words.ts';
import { dropRepeats } from './drop-repeats.ts';
import { type Fused, fuseRanks } from './fuse-ranks.ts';
import { type Candidate, type RankOptions, rankPassages } from './index/rank-passages.ts';
import { isPlace, namePlace } from './index/store-document.ts';
import type { Embedder, Find, FindEmbedders, Found, Hit } from './types.ts';
import { embedTexts } from './vectors/embed-texts.ts';
import { findNearest } from './vectors/nearest.ts';
import { listSpaces, type Space } from './vectors/spaces.ts';

export interface FindTools {
  readonly db: Database;
  readonly log: Logger;
  readonly findEmbedders: FindEmbedders;
  readonly exactMost: number;
}

const mostHits = 100;
/** Nobody asks a longer question; what comes behind is not looked at. */
const longestQuery = 4000;

/** Passages that answer a question, best first. */
export async function find(tools: FindTools, request: Find): Promise<Found> {
  const { db } = tools;
  const { tenantId, limit = 10, keys, subjectId, fence, per = 'passage', signal } = request;
  const query = request.query.slice(0, longestQuery).toWellFormed();
  const wanted = Number.isFinite(limit) ? Math.min(Math.max(Math.trunc(limit), 1), mostHits) : 10;
  const isPerDocument = per === 'document';
  const found = await db.inTenant(tenantId, async () => {
    const row = await db.one<Collection>(
      `SELECT id, chunks, languages FROM search_collections WHERE ${isPlace}`,
      namePlace(request),
    );
    if (!row || row.chunks === 0) return undefined;
    const options: RankOptions = {
      collectionId: row.id,
      documents: { keys, subjectId, fence },
      perDocument: isPerDocument,
      // Passages overlap: the same place comes several times.
      limit: isPerDocument ? wanted + 50 : wanted * 10 + 100,
    };
    const ranked = await rankPassages(db, await readQuery(db, query, row.languages), options);
    return { row, options, ranked, spaces: await listSpaces(db, row.id) };
  });
  if (!found) return { hits: [] };
  const { row, options, ranked, spaces } = found;
  const asked = await embedQuery(tools, request, query, spaces);
  signal?.throwIfAborted();
  return db.inTenant(tenantId, async () => {
    const byVectors =
      'reason' in asked
        ? []
        : await findNearest(db, {
            ...options,
            ...asked,
            limit: wanted * 4 + 60,
            chunks: row.chunks,
            exactMost: tools.exactMost,
          });
    const isFused = byVectors.length > 0 && !('reason' in asked);
    // Ranks tell less of how much a passage says than scores do: what repeats goes before they are fused.
    const byWords = isPerDocument ? ranked : dropRepeats(ranked, isFused ? wanted * 4 + 40 : wanted);
    const fused: readonly Fused[] = isFused
      ? fuseRanks({ byWords, byVectors, weight: asked.weight, perDocument: isPerDocument })
      : byWords.toSorted((one, other) => other.score - one.score);
    const best = isPerDocument ? fused.slice(0, wanted) : dropRepeats(fused, wanted, 0);
    const hits = await readHits(db, best);
    return 'reason' in asked ? { hits, lexical: asked.reason } : { hits };
  });
}

interface Collection {
  readonly id: number;
  readonly chunks: number;
  readonly languages: readonly string[];
}

/** The stems of a question in every language of the collection. */
async function readQuery(
  db: Database,
  query: string,
  languages: readonly string[],
): Promise<readonly string[]> {
  const words = findWords(dropFrame(query)).map(({ text }) => text);
  const terms = new Set<string>();
  for (const language of languages)
    for (const stem of (await stemWords(db, language, words)).values()) if (stem) terms.add(stem);
  return [...terms];
}

type Asked =
  | { readonly space: Space; readonly vector: Float32Array; readonly weight: number }
  | { readonly reason: NonNullable<Found['lexical']> };

const usualWeight = 0.1;
/** Whoever asks would rather have what words find than wait for longer. */
const patienceMs = 4000;

/** The question as a vector of the space that answers now. Without one, words alone decide: a search never fails here. */
async function embedQuery(
  { log, findEmbedders }: FindTools,
  { tenantId, module = 'host', semantic = true, signal }: Find,
  query: string,
  spaces: readonly Space[],
): Promise<Asked> {
  if (!semantic) return { reason: 'asked' };
  const space = spaces.find(({ active }) => active);
  if (!space) return { reason: 'no_vectors' };
  try {
    const embedders = await findEmbedders({ tenantId, module }, [space.name]);
    const embedder: Embedder | undefined = embedders.find(({ space: name }) => name === space.name);
    if (!embedder) return { reason: 'no_embedder' };
    const limited = AbortSignal.any([AbortSignal.timeout(patienceMs), ...(signal ? [signal] : [])]);
    const [vector] = await embedTexts(embedder, [query], limited);
    return { space, vector: vector!, weight: embedder.weight ?? usualWeight };
  } catch (error) {
    signal?.throwIfAborted();
    log.warn({ err: error, tenantId }, 'A question could not be embedded; words alone decide.');
    return { reason: 'embedder_failed' };
  }
}

/** A document that was replaced meanwhile is left out. */
async function readHits(
  db: Database,
  best: readonly (Candidate & { readonly score: number })[],
): Promise<Hit[]> {
  const rows = await db.query<Hit & { place: number }>(
    `SELECT t.place::integer, d.key, d.title, d.source, d.document_id AS "documentId", d.subject_id AS "subjectId", c.page, c.last_page AS "lastPage", c.headings, c.start_at AS start, c.end_at AS "end", c.text
     FROM unnest($1::bigint[], $2::integer[]) WITH ORDINALITY AS t(document_id, ordinal, place)
     JOIN search_chunks c USING (document_id, ordinal) JOIN search_documents d ON d.id = c.document_id
     ORDER BY t.place`,
    [best.map(({ documentId }) => documentId), best.map(({ ordinal }) => ordinal)],
  );
  return rows.map(({ place, ...hit }) => ({ ...hit, score: best[place - 1]!.score }));
}
