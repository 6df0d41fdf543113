import { AppError } from 'inlay/sdk';

export const emptyFile = () =>
  new AppError('documents.empty_file', 422, 'The file is empty. Choose the file again.');

export const unsupportedType = (found?: string) =>
  new AppError(
    'documents.unsupported_type',
    415,
    `${describe(found)} Send a PDF, DOCX, ODT, RTF, HTML, Markdown or text file.`,
    found ? { data: { found } } : {},
  );

function describe(found: string | undefined): string {
  if (found === undefined) return 'This kind of file cannot be read.';
  // A compound file whose head alone is known may be either.
  if (found === 'CFB') return 'This is an old Word file, or one behind a password.';
  return found === 'DOC' ? 'This is an old Word file.' : `This is a ${found} file, whatever its name says.`;
}

export const brokenFile = (cause?: unknown) =>
  new AppError('documents.broken_file', 422, 'The file is damaged. Export it again and send the new copy.', {
    cause,
  });

export const encrypted = () =>
  new AppError('documents.encrypted', 422, 'The file is protected by a password. Send a copy without one.');

export const imageOnly = () =>
  new AppError(
    'documents.image_only',
    422,
    'The file has no text that can be read, only pictures of it. Send a PDF exported from a text program.',
  );

export const tooLarge = (bytes: number, most: number) =>
  new AppError(
    'documents.too_large',
    413,
    `The file is larger than ${Math.round(most / 1024 / 1024)} MB. Send a smaller one, for instance without pictures.`,
    { data: { bytes, most } },
  );

export const zipBomb = () =>
  new AppError(
    'documents.zip_bomb',
    422,
    'The file unpacks to far more than a document holds, so it was not opened. Export it again.',
  );

export const tooManyPages = (pages: number, most: number) =>
  new AppError('documents.too_many_pages', 422, `The file has ${pages} pages. Send one of at most ${most}.`, {
    data: { pages, most },
  });

export const tooLong = () =>
  new AppError(
    'documents.too_long',
    422,
    'The file holds more text than can be read. Send only the part that matters.',
  );

export const timedOut = (seconds: number) =>
  new AppError(
    'documents.timeout',
    422,
    `Reading the file took longer than ${seconds} seconds. Send a simpler copy of it.`,
  );

export const tooHeavy = () =>
  new AppError(
    'documents.too_heavy',
    422,
    'Reading the file needs more memory than there is for one document. Send a simpler copy of it.',
  );

export const garbledText = () =>
  new AppError(
    'documents.garbled_text',
    422,
    'The file shows text, but what is stored behind it is gibberish, as in a bad scan. Send a PDF exported from a text program.',
  );

export const ocrFailed = (cause: unknown) =>
  new AppError(
    'documents.ocr_failed',
    422,
    'The file has only pictures of text, and the text in them could not be read. Send a PDF exported from a text program.',
    { cause },
  );

export const busy = () =>
  new AppError('documents.busy', 503, 'Too many documents are being read. Try again in a moment.', {
    retryAfter: 5,
  });
