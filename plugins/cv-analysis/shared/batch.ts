import { Id, type Static, Timestamp, Type } from 'inlay/sdk';
import { Problem } from './analysis.ts';

/** Files that one batch takes. */
export const mostBatchFiles = 2000;

export const BatchFileState = Type.Enum(
  ['awaited', 'arrived', 'queued', 'done', 'failed', 'known', 'cancelled', 'double'],
  {
    description:
      '`awaited`: announced, not sent yet. `arrived`: sent, its turn comes. `queued`: its analysis is under way. `known`: the same content was there before. `double`: the same content as another file of the batch.',
  },
);
export type BatchFileState = Static<typeof BatchFileState>;

/** A file that is about to be sent. */
export const NewBatchFile = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 255 }),
    size: Type.Integer({ minimum: 0, description: 'Bytes.' }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  { additionalProperties: false },
);
export type NewBatchFile = Static<typeof NewBatchFile>;

/** A file of which only its name is kept: one that cannot be read, or that is in the batch already. */
export const UnsentFile = Type.Object(
  {
    key: Type.String({
      minLength: 8,
      maxLength: 80,
      description: 'Names it: the same key again is the same file.',
    }),
    name: NewBatchFile.properties.name,
    size: NewBatchFile.properties.size,
    sha256: Type.Optional(NewBatchFile.properties.sha256),
    error: Type.Union([Problem, Type.Null()], {
      description: 'Why it is not sent; null where the batch has the same content already.',
    }),
  },
  { additionalProperties: false },
);
export type UnsentFile = Static<typeof UnsentFile>;

const nullableId = Type.Union([Id, Type.Null()]);

/** One file of a batch and how far it is. */
export const BatchFileView = Type.Object({
  id: Id,
  ...NewBatchFile.properties,
  sha256: Type.String({
    pattern: '^(?:[0-9a-f]{64})?$',
    description: 'Empty for a file that was not even opened.',
  }),
  state: BatchFileState,
  step: Type.Union([Type.String(), Type.Null()], {
    description: 'While it is read: `reading`, `understanding`, `matching`.',
  }),
  documentId: nullableId,
  subjectId: nullableId,
  analysisId: nullableId,
  error: Type.Union([Problem, Type.Null()]),
  updatedAt: Timestamp,
});
export type BatchFileView = Static<typeof BatchFileView>;

const count = Type.Integer({ minimum: 0 });

/** How many files are how far. */
export const BatchCounts = Type.Object({
  /** Doubles are not among them. */
  total: count,
  awaited: count,
  arrived: count,
  queued: count,
  done: count,
  failed: count,
  known: count,
  cancelled: count,
  double: count,
});
export type BatchCounts = Static<typeof BatchCounts>;

/** Files that were given together, for one position or for none. */
export const BatchView = Type.Object({
  id: Id,
  positionId: nullableId,
  positionTitle: Type.Union([Type.String(), Type.Null()]),
  state: Type.Enum(['open', 'done'], { description: '`done`: no file waits for anything.' }),
  jobId: Type.Union([Type.String(), Type.Null()], { description: 'The job to watch while files are read.' }),
  counts: BatchCounts,
  createdAt: Timestamp,
});
export type BatchView = Static<typeof BatchView>;

/** Files with which nothing will happen any more. */
export const countFinished = ({ done, failed, known, cancelled }: BatchCounts): number =>
  done + failed + known + cancelled;
