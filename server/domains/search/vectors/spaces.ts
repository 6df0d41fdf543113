import type { Database } from '../../../kernel/db/index.ts';

/** Vectors of one embedder in one collection. */
export interface Space {
  readonly id: number;
  readonly name: string;
  readonly dimensions: number;
  readonly active: boolean;
}

export const listSpaces = (db: Database, collectionId: number): Promise<Space[]> =>
  db.query('SELECT id, name, dimensions, active FROM search_spaces WHERE collection_id = $1 ORDER BY id', [
    collectionId,
  ]);

export interface NewSpace {
  readonly tenantId: string;
  readonly collectionId: number;
  readonly name: string;
  readonly dimensions: number;
  /** Only where nothing waits for its vector. */
  readonly active: boolean;
}

/** The space of this name, made if need be. The collection must be held. */
export async function findOrCreateSpace(db: Database, space: NewSpace): Promise<Space> {
  const known = (await listSpaces(db, space.collectionId)).find(({ name }) => name === space.name);
  if (known) return known;
  return (await db.one<Space>(
    `INSERT INTO search_spaces (tenant_id, collection_id, name, dimensions, active) VALUES ($1, $2, $3, $4, $5)
     RETURNING id, name, dimensions, active`,
    [space.tenantId, space.collectionId, space.name, space.dimensions, space.active],
  ))!;
}

/** From now on this space answers; all others and their vectors go. The collection must be held. */
export async function activateSpace(db: Database, collectionId: number, spaceId: number): Promise<void> {
  await db.query('DELETE FROM search_spaces WHERE collection_id = $1 AND id <> $2', [collectionId, spaceId]);
  await db.query('UPDATE search_spaces SET active = true WHERE id = $1', [spaceId]);
}

/** The extension indexes no more dimensions than these: in single precision, in half. */
const mostSingle = 2000;
const mostHalf = 4000;

/** How an embedding is written for the extension's operators, alike in the index and in a question. */
export function writeIndexedType(dimensions: number): string | undefined {
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > mostHalf) return undefined;
  return dimensions <= mostSingle ? `vector(${dimensions})` : `halfvec(${dimensions})`;
}

export const nameIndex = (dimensions: number): string => `search_vectors_hnsw_${dimensions}`;

const made = new WeakMap<Database, Set<number>>();

/** Makes the index for vectors of so many dimensions, before the first is stored. Call it outside of a transaction. */
export async function ensureIndex(db: Database, dimensions: number): Promise<void> {
  const type = writeIndexedType(dimensions);
  const here = made.get(db) ?? new Set();
  if (!db.dialectFacts.vector || !type || here.has(dimensions)) return;
  const operators = type.startsWith('vector') ? 'vector_cosine_ops' : 'halfvec_cosine_ops';
  await db.inSystem(async () => {
    await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [nameIndex(dimensions)]);
    await db.query(
      `CREATE INDEX IF NOT EXISTS ${nameIndex(dimensions)} ON search_vectors
       USING hnsw ((embedding::${type}) ${operators}) WHERE dimensions = ${dimensions}`,
    );
  });
  made.set(db, here.add(dimensions));
}
