import { AppError } from 'inlay/sdk';

export const maxUploadBytes = 20 * 1024 * 1024;

export const documentNotFound = () => new AppError('documents.not_found', 404, 'There is no such document.');
export const documentConcealed = () =>
  new AppError(
    'documents.concealed',
    409,
    'Whose this is is hidden. Open it in the module that reads it and reveal it there first.',
  );
export const documentTooLarge = () =>
  new AppError(
    'documents.too_large',
    413,
    'The file is larger than 20 MB. Save a smaller copy and try again.',
    {
      data: { maxBytes: maxUploadBytes },
    },
  );
export const documentEmpty = () =>
  new AppError('documents.empty_file', 422, 'The file is empty. Choose the file again.');
export const consentNeeded = () =>
  new AppError('documents.consent_needed', 422, 'Agree to the processing of your data first.');
export const strangeTime = () =>
  new AppError(
    'documents.strange_time',
    422,
    'The name of this upload (`once`) must be a ULID of now. Set your clock, and make a new one.',
  );
export const noFile = () => new AppError('documents.no_file', 422, 'Send one file in the field "file".');
