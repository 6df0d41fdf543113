import { AppError } from 'inlay/sdk';

export const invalidDefinition = (why: string) =>
  new AppError('pdf.invalid_definition', 422, `This PDF cannot be made: ${why}`);
export const tooLarge = () => invalidDefinition('it is too large. Split it into several documents.');
export const timedOut = (seconds: number) =>
  new AppError(
    'pdf.timed_out',
    422,
    `Making the PDF took longer than ${seconds} seconds. Put less into it, or make several.`,
  );
export const tooBusy = () =>
  new AppError('pdf.busy', 503, 'Too many PDFs are being made at once. Try again in a moment.', {
    retryAfter: 5,
  });
