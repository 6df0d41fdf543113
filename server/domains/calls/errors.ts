import { AppError } from 'inlay/sdk';

export const moduleNotFound = (module: string) =>
  new AppError('modules.not_found', 404, `The module ${module} is not installed or is switched off.`);
export const routeNotFound = () =>
  new AppError('modules.route_not_found', 404, 'The module has no such route for you.');
export const wrongModule = () =>
  new AppError('modules.wrong_module', 403, 'This launch is for another module. Open its own widget.');
export const serviceNotGranted = (module: string, permission: string) =>
  new AppError(
    'modules.permission_missing',
    403,
    `${module} needs the permission ${permission}, which was not asked for or not granted.`,
  );
export const outOfReach = () =>
  new AppError('modules.out_of_reach', 404, 'There is nothing of yours with this id.');
