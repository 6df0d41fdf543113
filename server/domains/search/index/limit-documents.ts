import type { Fence } from '../types.ts';

/** Which documents of a collection are looked into. */
export interface DocumentLimits {
  readonly keys: readonly string[] | undefined;
  /** Only what is about this person. */
  readonly subjectId: string | undefined;
  readonly fence: Fence | undefined;
}

/** Few documents of many: an index over all would walk past the others. */
export const isNarrow = ({ keys, subjectId }: DocumentLimits): boolean =>
  keys !== undefined || subjectId !== undefined;

export const isLimited = (limits: DocumentLimits): boolean => isNarrow(limits) || limits.fence !== undefined;

/** A condition on `search_documents d`, with four parameters from this one on. */
export const writeLimits = (first: number): string =>
  `($${first}::text[] IS NULL OR d.key = ANY($${first})) AND ($${first + 1}::text IS NULL OR d.subject_id = $${first + 1})
   AND (NOT $${first + 2}::boolean OR d.subject_id IS NULL OR d.subject_id = $${first + 3}::text)`;

export const listLimits = ({ keys, subjectId, fence }: DocumentLimits) => [
  keys ?? null,
  subjectId ?? null,
  fence !== undefined,
  fence?.subjectId ?? null,
];
