import { AppError } from 'inlay/sdk';
import type { SchemaFault } from '../../kernel/schema/index.ts';

export const recordInvalid = (collection: string, faults: readonly SchemaFault[]) =>
  new AppError('collections.invalid', 422, `A record of ${collection} does not fit its schema.`, {
    data: { faults },
  });
export const recordDuplicate = (collection: string) =>
  new AppError('collections.duplicate', 409, `There is such a record in ${collection} already.`);
export const notIndexed = (collection: string, property: string) =>
  new AppError(
    'collections.not_indexed',
    500,
    `${collection} cannot be filtered by ${property}: add it to the collection's indexes.`,
  );
