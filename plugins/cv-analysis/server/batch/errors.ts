import { AppError } from 'inlay/sdk';

export const batchNotFound = () =>
  new AppError('batches.not_found', 404, 'There is no such batch any more. Choose the files again.');
export const nothingGiven = () =>
  new AppError('batches.nothing_given', 422, 'Name the documents or files that belong to the batch.');
export const tooManyFiles = (most: number) =>
  new AppError(
    'batches.too_many_files',
    422,
    `A batch takes ${most} files. Begin another one for the rest.`,
    {
      data: { most },
    },
  );
export const changedMeanwhile = {
  code: 'batches.changed_meanwhile',
  message: 'The file changed while it was sent. Choose it again.',
};
