import { AppError } from 'inlay/sdk';

export const submissionNotFound = () =>
  new AppError('submissions.not_found', 404, 'There is no such submission.');
export const submissionTooLarge = (limit: number) =>
  new AppError(
    'submissions.too_large',
    413,
    `The package is larger than the ${limit / 1024 / 1024} MB that can be sent in. Leave out what the module does not need.`,
    { data: { limit } },
  );
export const publisherNotYours = (publisher: string) =>
  new AppError(
    'submissions.publisher_not_yours',
    403,
    `The manifest names the publisher ${publisher}, which is none of your organisation’s. Register it first, or name your own.`,
    { data: { publisher } },
  );
export const moduleTaken = (module: string) =>
  new AppError(
    'submissions.module_taken',
    409,
    `Another publisher has the module ${module}. Give yours another id in its manifest.`,
    { data: { module } },
  );
export const versionTaken = (module: string, version: string) =>
  new AppError(
    'submissions.version_taken',
    409,
    `${module} ${version} was sent in before with other contents. Raise the version in the manifest.`,
    { data: { module, version } },
  );
export const tooManyWaiting = (limit: number) =>
  new AppError(
    'submissions.too_many',
    409,
    `${limit} submissions of your organisation wait for their checks or for review already. Send more when some of them are decided.`,
    { data: { limit } },
  );
