import { collection, type RecordOf, Type } from 'inlay/sdk';
import { Problem } from '../shared/analysis.ts';
import { BatchFileState } from '../shared/batch.ts';

const nullable = Type.Union([Type.String(), Type.Null()]);

/** Files that were given together. How far it is stands in its files. */
export const batches = collection({
  schema: Type.Object(
    {
      /** What the caller named it by, so that asking twice makes one. */
      key: Type.String(),
      positionId: nullable,
      positionTitle: nullable,
      /** The job that reads the files works in slices; this is the number of the last one, and its id. */
      slice: Type.Integer({ minimum: 0 }),
      jobId: nullable,
    },
    { additionalProperties: false },
  ),
  subject: null,
  indexes: ['positionId'],
  unique: ['key'],
  retentionDays: 30,
});

/** One file of a batch. It goes with the person whose CV it is. */
export const batchFiles = collection({
  schema: Type.Object(
    {
      batchId: Type.String(),
      /** Content and position version: no two files of a tenant that are to be read share it. */
      claim: Type.String(),
      contentHash: Type.String(),
      name: Type.String(),
      /** Given in blind mode, and whose it is has not been revealed. */
      blind: Type.Optional(Type.Boolean()),
      size: Type.Integer({ minimum: 0 }),
      state: BatchFileState,
      subjectId: nullable,
      documentId: nullable,
      analysisId: nullable,
      /** The job of its analysis. */
      jobId: nullable,
      error: Type.Union([Problem, Type.Null()]),
    },
    { additionalProperties: false },
  ),
  subject: 'subjectId',
  indexes: ['batchId', 'contentHash', 'analysisId'],
  unique: ['claim'],
  retentionDays: 30,
});

export type Batch = RecordOf<typeof batches>;
export type BatchFile = RecordOf<typeof batchFiles>;
