import { AppError, type AppErrorOptions } from '../../../plugins/sdk/index.ts';

const seconds = (ms: number) => `${Math.max(1, Math.round(ms / 1000))} seconds`;
const mebibytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024 / 1024))} MB`;
const inLog = 'Its publisher finds the reason in the module’s log.';
const again = 'It is started again; try again in a moment.';

// Of one call.
export const failed = (cause: unknown) =>
  new AppError('modules.failed', 500, `The module failed at this. ${inLog}`, { cause });
export const timedOut = (ms: number) =>
  new AppError('modules.timed_out', 504, `The module gave no answer within ${seconds(ms)}. Try again later.`);
export const inputTooLarge = (limit: number) =>
  new AppError('modules.input_too_large', 413, `A module takes ${mebibytes(limit)} at once. Send less.`);
export const answerTooLarge = ({ answerBytes, values }: { answerBytes: number; values: number }) =>
  new AppError(
    'modules.answer_too_large',
    500,
    `The module answered with more than ${mebibytes(answerBytes)}, or ${values} values. Ask it for less, a page at a time.`,
  );
export const answerTooDeep = (limit: number) =>
  new AppError(
    'modules.answer_too_deep',
    500,
    `The module’s answer nests deeper than ${limit} levels, which nothing here can read. ${inLog}`,
  );
export const answerNotJson = (reason: string) =>
  new AppError('modules.answer_not_json', 500, `The module’s answer is no JSON: ${reason}. ${inLog}`);
export const argumentNotJson = (reason: string) =>
  new AppError(
    'modules.argument_not_json',
    500,
    `The module gave a service what is no JSON: ${reason}. ${inLog}`,
  );
export const argumentTooLarge = ({ argumentBytes, values }: { argumentBytes: number; values: number }) =>
  new AppError(
    'modules.argument_too_large',
    500,
    `The module gave a service more than ${mebibytes(argumentBytes)}, or ${values} values, at once. ${inLog}`,
  );
export const refusedImport = (name: string, cause?: unknown) =>
  new AppError(
    'modules.refused_import',
    500,
    `The module wants to import ${name}, which an isolated module may not. ${inLog}`,
    { data: { import: name }, cause },
  );
export const refusedAccess = (name: string, cause?: unknown) =>
  new AppError(
    'modules.refused_access',
    500,
    `The module reached for ${name}, which an isolated module may not; services are its way out. ${inLog}`,
    { data: { access: name }, cause },
  );
export const promiseFailed = (cause: unknown) =>
  new AppError(
    'modules.unhandled_rejection',
    500,
    `A promise of the module failed and nobody waited for it. ${inLog}`,
    { cause },
  );
export const flooding = (what: string) =>
  new AppError('modules.flooding', 500, `The module sent far too many ${what} and was stopped. ${inLog}`);

// To the module, as answers of services.
export const serviceUnknown = (path: string) =>
  new AppError('modules.service_unknown', 500, `There is no service ${path} in this version of Inlay.`);
export const callOver = () =>
  new AppError(
    'modules.call_over',
    409,
    'This call is over: its answer was given, or it took too long. Await services before answering.',
  );
export const serviceAnswerTooLarge = (limit: number) =>
  new AppError(
    'modules.service_answer_too_large',
    413,
    `A service answers a module with at most ${mebibytes(limit)}. Ask for less at once.`,
  );
export const hostFailed = () =>
  new AppError('internal', 500, 'The host could not do this. The reason is in its log.');

// Of the process, with all calls in it.
export const exited = (how: string) => ended('modules.exited', `The module’s process ended (${how}).`);
export const outOfMemory = (mb: number) =>
  ended('modules.out_of_memory', `The module used more memory than the ${mb} MB it may have.`);
export const blocked = (ms: number) =>
  ended('modules.blocked', `The module kept its process busy for ${seconds(ms)} without a pause.`);
export const cpuExceeded = () =>
  ended('modules.cpu_exceeded', 'The module used more processor time than it may have.');
export const threwLate = (cause: unknown) =>
  ended('modules.uncaught_error', 'An error of the module reached nobody.', { cause });
export const misbehaved = (what: string, cause?: unknown) =>
  ended('modules.misbehaved', 'The module’s process broke the rules between host and module.', {
    cause: new Error(what, { cause }),
  });
const ended = (code: string, what: string, options: AppErrorOptions = {}) =>
  new AppError(code, 503, `${what} ${again}`, { ...options, retryAfter: 1 });

/** For calls that did nothing wrong but shared the process. */
export const restarted = (because: string) =>
  new AppError(
    'modules.restarted',
    503,
    'The module had to be started again because of another call. Nothing is wrong with yours: try again.',
    { data: { because }, retryAfter: 1 },
  );
export const startFailed = (cause: unknown) =>
  new AppError('modules.start_failed', 503, `The module could not be started. ${inLog}`, {
    cause,
    retryAfter: 5,
  });

// Before a call.
export const overloaded = () =>
  new AppError('modules.overloaded', 503, 'The module has too much to do. Try again in a moment.', {
    retryAfter: 1,
  });
export const backingOff = (ms: number) =>
  new AppError(
    'modules.backing_off',
    503,
    `The module crashed and rests for ${seconds(ms)}. Try again then.`,
    {
      retryAfter: Math.max(1, Math.ceil(ms / 1000)),
    },
  );
export const quarantined = (ms: number, because: string | undefined) =>
  new AppError(
    'modules.quarantined',
    503,
    'The module crashed too often and is out of service. An admin can start it again under Modules.',
    { data: { because: because ?? null }, retryAfter: Math.max(1, Math.ceil(ms / 1000)) },
  );
export const stopping = () =>
  new AppError(
    'modules.stopping',
    503,
    'This version of the module is being taken out of service. Try again.',
    {
      retryAfter: 1,
    },
  );
