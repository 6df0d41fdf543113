import { AppError } from 'inlay/sdk';

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
export const secretUnknown = (name: string) =>
  new AppError(
    'secrets.unknown',
    500,
    `The manifest has no secret setting ${name}: add it to \`settings\` with \`"visibility": "secret"\`.`,
  );
export const eventNotDeclared = (module: string, type: string) =>
  new AppError(
    'events.not_declared',
    500,
    `${module} may not tell ${type}: its manifest does not list it under \`events.emits\`.`,
    { data: { type } },
  );
