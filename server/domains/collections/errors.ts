import { AppError } from 'inlay/sdk';
import type { SchemaFault } from '../../kernel/schema/index.ts';

export const recordInvalid = (collection: string, faults: readonly SchemaFault[]) =>
  new AppError('collections.invalid', 422, `A record of ${collection} does not fit its schema.`, {
    data: { faults },
  });
export const recordTooLarge = (collection: string, bytes: number, most: number) =>
  new AppError(
    'collections.too_large',
    413,
    `A record of ${collection} would take ${(bytes / 1_000_000).toFixed(1)} MB, and ${most / 1_000_000} MB is the most. Send or keep less.`,
    { data: { bytes, most } },
  );
export const recordDuplicate = (collection: string) =>
  new AppError('collections.duplicate', 409, `There is such a record in ${collection} already.`);
export const notIndexed = (collection: string, property: string) =>
  new AppError(
    'collections.not_indexed',
    500,
    `${collection} cannot be filtered by ${property}: add it to the collection's indexes.`,
  );
export const recordOfAnother = (collection: string) =>
  new AppError('collections.not_yours', 403, `A record of ${collection} can only be about yourself.`);
export const subjectGone = (collection: string) =>
  new AppError(
    'collections.subject_gone',
    409,
    `The person whom this record of ${collection} is about is gone.`,
  );
export const tableTaken = (owner: string, other: string) =>
  new AppError(
    'collections.table_taken',
    500,
    `The collections ${owner} and ${other} would share one table. Rename one of them.`,
  );
export const versionOver = (module: string) =>
  new AppError('modules.upgraded', 503, `The module ${module} has just been upgraded. Try again.`, {
    retryAfter: 1,
  });
export const migrationUnfit = (collection: string, id: string, faults: readonly SchemaFault[]) =>
  new AppError(
    'collections.migration_unfit',
    422,
    `The new version makes a record of ${collection} into one that does not fit its own schema. Tell its publisher.`,
    { data: { collection, id, faults } },
  );
export const migrationDuplicate = (collection: string) =>
  new AppError(
    'collections.migration_duplicate',
    409,
    `In the new version, two records of ${collection} would be the same one. Tell its publisher.`,
    { data: { collection } },
  );
