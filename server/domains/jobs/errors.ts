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
