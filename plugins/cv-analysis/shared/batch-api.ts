import { Id, PageOf, Type } from 'inlay/sdk';
import { Problem } from './analysis.ts';
import { BatchFileView, BatchView, NewBatchFile, UnsentFile } from './batch.ts';

const byId = Type.Object({ id: Id }, { additionalProperties: false });
const some = Type.Optional(
  Type.Array(Id, { maxItems: 500, uniqueItems: true, description: 'Only these files; all where left out.' }),
);
const someFiles = Type.Object({ id: Id, fileIds: some }, { additionalProperties: false });

/** Routes about files that come together. */
export const batchApi = {
  'POST /analyses/batch': {
    summary:
      'Analyses many documents, or announces many files that will be sent; begins a batch or adds to one. The same content is taken once.',
    input: Type.Object(
      {
        batchId: Type.Optional(Id),
        key: Type.Optional(
          Type.String({
            minLength: 8,
            maxLength: 80,
            description: 'Names a new batch: the same key again is the same batch.',
          }),
        ),
        positionId: Type.Optional(
          Type.Union([Id, Type.Null()], {
            description: "Left out: the launch's own position. Null: the profiles only.",
          }),
        ),
        files: Type.Optional(Type.Array(NewBatchFile, { maxItems: 100 })),
        unsent: Type.Optional(
          Type.Array(UnsentFile, {
            maxItems: 100,
            description: 'Files that will not be sent and stand in the list all the same.',
          }),
        ),
        documentIds: Type.Optional(Type.Array(Id, { maxItems: 500, uniqueItems: true })),
      },
      { additionalProperties: false },
    ),
    output: Type.Object({
      batch: BatchView,
      files: Type.Array(BatchFileView, { description: 'What was given in this call, in its order.' }),
      unsent: Type.Array(BatchFileView, { description: 'The same, of those that will not be sent.' }),
    }),
    status: 202,
  },
  'GET /batches': {
    summary: 'Lists batches, newest first.',
    input: Type.Object(
      {
        positionId: Type.Optional(Id),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
        cursor: Type.Optional(Type.String()),
      },
      { additionalProperties: false },
    ),
    output: PageOf(BatchView),
  },
  'GET /batches/:id': { summary: 'Shows how far a batch is.', input: byId, output: BatchView },
  'GET /batches/:id/files': {
    summary: 'The files of a batch; with `changedSince` those alone that are further than they were.',
    input: Type.Object(
      {
        id: Id,
        changedSince: Type.Optional(
          Type.String({ format: 'date-time', description: 'The `asOf` of the answer before.' }),
        ),
      },
      { additionalProperties: false },
    ),
    output: Type.Object({ batch: BatchView, files: Type.Array(BatchFileView), asOf: Type.String() }),
  },
  'POST /batches/:id/arrivals': {
    summary: 'Tells which announced files were sent as which documents, and which could not be.',
    input: Type.Object(
      {
        id: Id,
        files: Type.Array(
          Type.Object(
            { id: Id, documentId: Type.Optional(Id), error: Type.Optional(Problem) },
            { additionalProperties: false },
          ),
          { minItems: 1, maxItems: 200 },
        ),
      },
      { additionalProperties: false },
    ),
    output: BatchView,
    status: 202,
  },
  'POST /batches/:id/retry': {
    summary: 'Tries files again that failed; what never arrived is awaited once more.',
    input: someFiles,
    output: BatchView,
    status: 202,
  },
  'POST /batches/:id/cancel': {
    summary: 'Waits no longer for files that were not sent. What has arrived is read to its end.',
    input: someFiles,
    output: BatchView,
  },
} as const;
