import { AppError } from 'inlay/sdk';
import type { SchemaFault } from '../../../server/kernel/schema/index.ts';

export const installationNotFound = () =>
  new AppError('installations.not_found', 404, 'There is no such installation.');
export const moduleUnknown = (module: string) =>
  new AppError('installations.module_unknown', 404, `This host has no module ${module}.`);
export const alreadyInstalled = (module: string) =>
  new AppError('installations.already_installed', 409, `${module} is installed already.`);
export const consentIncomplete = (missing: readonly string[]) =>
  new AppError(
    'installations.consent_incomplete',
    422,
    `Agree to all permissions of the module first. Missing: ${missing.join(', ')}.`,
    { data: { missing } },
  );
export const settingsInvalid = (faults: readonly SchemaFault[]) =>
  new AppError('installations.settings_invalid', 422, 'Some settings do not fit. Check the marked fields.', {
    data: { faults },
  });
