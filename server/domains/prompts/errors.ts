import { AppError } from 'inlay/sdk';

export const promptUnknown = (module: string, id: string) =>
  new AppError(
    'ai.prompt_unknown',
    500,
    `${module} has no prompt ${id}: its manifest lists those that it has.`,
    {
      data: { prompt: id },
    },
  );
export const modelNotGranted = (module: string, modelClass: string) =>
  new AppError(
    'ai.model_not_granted',
    403,
    `${module} may not ask a model of the class “${modelClass}”: an admin has to allow it first.`,
    { data: { class: modelClass } },
  );
export const tooManyStreams = (most: number) =>
  new AppError('ai.too_many_streams', 429, `A call reads at most ${most} answers at once. End one of them.`, {
    retryAfter: 1,
  });

export const promptNotFound = () => new AppError('prompts.not_found', 404, 'There is no such prompt.');
export const versionNotFound = () =>
  new AppError('prompts.version_not_found', 404, 'There is no such version of this prompt.');
export const versionOutdated = (version: string) =>
  new AppError(
    'prompts.version_outdated',
    409,
    'The module has changed what this prompt is given or must answer. Write a new version from its newest one.',
    { data: { version } },
  );
export const promptFaulty = (faults: readonly string[]) =>
  new AppError('prompts.faulty', 422, 'This text cannot be used yet. Mend what is listed.', {
    data: { faults: [...faults] },
  });
export const nothingBefore = () =>
  new AppError('prompts.nothing_before', 409, 'No other version answered before this one.');
export const tooMany = (what: string, most: number) =>
  new AppError('prompts.too_many', 409, `A prompt has at most ${most} ${what}. Remove one first.`);
export const caseNotFound = () => new AppError('prompts.case_not_found', 404, 'There is no such case.');
export const runNotFound = () => new AppError('prompts.run_not_found', 404, 'There is no such run.');
export const noCases = () =>
  new AppError('prompts.no_cases', 409, 'This prompt has no cases yet. Write one first.');
export const caseUnfit = (why: string) =>
  new AppError('prompts.case_unfit', 422, `This case cannot be run. ${why}`);
export const caseTooLong = (most: number) =>
  new AppError(
    'prompts.case_too_long',
    422,
    'The case is too long, or all cases of this prompt together are. Leave out what it does not need.',
    { data: { most } },
  );
