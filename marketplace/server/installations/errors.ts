import { AppError } from 'inlay/sdk';
import type { SchemaFault } from '../../../server/kernel/schema/index.ts';

export const installationNotFound = () =>
  new AppError('installations.not_found', 404, 'There is no such module here.');
export const moduleUnknown = (module: string) =>
  new AppError('installations.module_unknown', 404, `This host has no module ${module}.`);
export const versionUnknown = (module: string, version: string) =>
  new AppError(
    'installations.version_unknown',
    404,
    `${module} ${version} is not offered to you. Choose another version.`,
  );
export const versionGone = (module: string, version: string) =>
  new AppError(
    'installations.version_gone',
    409,
    `This host no longer has ${module} ${version}. Ask whoever runs it.`,
    { data: { version } },
  );
export const alreadyInstalled = (module: string) =>
  new AppError('installations.already_installed', 409, `${module} is installed already.`);
export const inGrace = (module: string, id: string, erasesAt: string) =>
  new AppError(
    'installations.in_grace',
    409,
    `${module} was removed, and its data is still kept. Restore it, or erase the data first.`,
    { data: { id, erasesAt } },
  );
export const consentIncomplete = (missing: readonly string[]) =>
  new AppError(
    'installations.consent_incomplete',
    422,
    `Agree to all permissions of the module first. Missing: ${missing.join(', ')}.`,
    { data: { missing } },
  );
export const consentNeeded = (version: string, missing: readonly string[]) =>
  new AppError(
    'installations.consent_needed',
    409,
    `Version ${version} asks for more than before: ${missing.join(', ')}. Agree to it first.`,
    { data: { version, missing } },
  );
export const settingsInvalid = (faults: readonly SchemaFault[]) =>
  new AppError('installations.settings_invalid', 422, 'Some settings do not fit. Check the marked fields.', {
    data: { faults },
  });
export const busy = (kind: string) =>
  new AppError(
    'installations.busy',
    409,
    `Something else is being done with this module (${kind}). Wait until it is done.`,
    { retryAfter: 2, data: { kind } },
  );
export const notInstalled = () =>
  new AppError(
    'installations.not_installed',
    409,
    'This module is not installed at the moment. Install or restore it first.',
  );
export const notRemoved = () =>
  new AppError('installations.not_removed', 409, 'The module is in use. Remove it first.');
export const notNewer = (current: string, version: string) =>
  new AppError(
    'installations.not_newer',
    409,
    `${version} is not newer than ${current}. To go back, roll the last upgrade back.`,
  );
export const nothingToRollBack = () =>
  new AppError(
    'installations.nothing_to_roll_back',
    409,
    'There is no upgrade that could be taken back: it was too long ago, or taken back already.',
  );
export const rollbackBlocked = (version: string, records: number) =>
  new AppError(
    'installations.rollback_blocked',
    409,
    `${records} records were written since the upgrade that ${version} cannot read. Nothing was changed.`,
    { data: { version, records } },
  );
export const hookTimedOut = (what: string, seconds: number) =>
  new AppError(
    'installations.module_too_slow',
    504,
    `The module did not finish within ${seconds} s (${what}). Nothing was changed; try again later.`,
  );
export const moduleFailed = (what: string, cause: unknown) =>
  new AppError(
    'installations.module_failed',
    500,
    `The module failed (${what}): ${cause instanceof Error ? cause.message.slice(0, 300) : String(cause).slice(0, 300)}`,
    { cause },
  );
export const abandoned = () =>
  new AppError(
    'installations.abandoned',
    500,
    'This was begun several times and never came to its end. It was taken back.',
  );
export const callOver = () =>
  new AppError('modules.call_over', 410, 'This call is over: its time had run out, and it was taken back.');
