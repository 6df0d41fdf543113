import { AppError, isAppError } from 'inlay/sdk';

export const moduleNotFound = (module: string) =>
  new AppError('modules.not_found', 404, `The module ${module} is not installed or is switched off.`);
export const moduleDisabled = (module: string) =>
  new AppError(
    'modules.disabled',
    403,
    `The module ${module} is switched off. An admin can switch it on again.`,
  );
export const moduleUpgrading = (module: string) =>
  new AppError('modules.upgrading', 503, `The module ${module} is being upgraded. Try again in a moment.`, {
    retryAfter: 2,
  });

/** Nothing failed: the module takes no work now, and will later. */
export const isAsleep = (error: unknown): boolean =>
  isAppError(error) && ['modules.disabled', 'modules.upgrading', 'modules.upgraded'].includes(error.code);
