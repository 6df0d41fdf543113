import { AppError } from 'inlay/sdk';

export const jobNotFound = () => new AppError('jobs.not_found', 404, 'There is no such job.');
export const jobUnknown = (name: string) =>
  new AppError(
    'jobs.unknown',
    500,
    `The module declares no job ${name}. Name it in the manifest and in defineModule.`,
  );
export const jobTimedOut = (seconds: number) =>
  new AppError('jobs.timed_out', 504, `This took longer than ${seconds} s and was stopped. Try again later.`);
export const keyTaken = (name: string) =>
  new AppError(
    'jobs.key_taken',
    409,
    `A job ${name} with this key is about somebody else. Put the person into the key.`,
  );
export const jobAbandoned = () =>
  new AppError(
    'jobs.abandoned',
    500,
    'This was begun several times and never came to its end. Try another file.',
  );
export const tooManyStreams = () =>
  new AppError(
    'jobs.too_many_streams',
    429,
    'Too many windows follow jobs at once. Close one and try again.',
    {
      retryAfter: 5,
    },
  );
export const tooManyJobs = (most: number) =>
  new AppError(
    'jobs.too_many',
    429,
    `The module has ${most} jobs waiting already, and begins no more until some of them are done. Try again later.`,
    { retryAfter: 60, data: { most } },
  );
