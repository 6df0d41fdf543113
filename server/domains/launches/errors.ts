import { AppError } from 'inlay/sdk';

export const unknownSiteKey = () =>
  new AppError(
    'launches.unknown_site_key',
    403,
    'This site key is not known. Copy it again from the connection.',
  );
export const originNotAllowed = (origin: string) =>
  new AppError(
    'launches.origin_not_allowed',
    403,
    `This page (${origin}) is not among the connection's origins. Add it in the console under Connections.`,
  );
export const moduleNotAvailable = (module: string) =>
  new AppError(
    'launches.module_not_available',
    404,
    `The module ${module} is not installed or is switched off.`,
  );
export const widgetNotFound = (widget: string) =>
  new AppError('launches.widget_not_found', 404, `The module has no widget ${widget} for this place.`);
export const positionNotOpen = (key: string) =>
  new AppError('launches.position_not_open', 404, `There is no open, public position with the key ${key}.`);
export const launchOver = () =>
  new AppError('launches.over', 401, 'This session is over. Reload the page to go on.');
export const wrongEntry = () =>
  new AppError('launches.wrong_entry', 403, 'This frame was made for another page. Reload the page.');
