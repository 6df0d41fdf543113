import { AppError } from 'inlay/sdk';

export const fileNotFound = () =>
  new AppError('files.not_found', 404, 'This file is no longer kept. Make it again where you found it.');
export const fileInvalid = (what: string) =>
  new AppError('files.invalid', 422, `This file cannot be kept: ${what}`);
export const fileTooLarge = (size: number, limit: number) =>
  new AppError('files.too_large', 413, `A module may keep files of up to ${limit / 1_000_000} MB.`, {
    data: { size, limit },
  });
export const quotaExceeded = (limit: number) =>
  new AppError(
    'files.quota_exceeded',
    409,
    `The module keeps ${limit / 1_000_000} MB of files already. Delete some that are not needed any more.`,
    { data: { limit } },
  );
