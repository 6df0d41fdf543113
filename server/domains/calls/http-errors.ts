import { AppError } from 'inlay/sdk';

export const requestInvalid = (what: string) =>
  new AppError('http.request_invalid', 422, `This request cannot be sent: ${what}`);
export const hostNotDeclared = (module: string, host: string) =>
  new AppError(
    'http.host_not_declared',
    403,
    `${module} may not ask ${host}: its manifest does not list it under \`network\`.`,
    { data: { host } },
  );
export const hostNotGranted = (module: string, host: string) =>
  new AppError(
    'http.host_not_granted',
    403,
    `${module} may not ask ${host}: an admin has to allow it first.`,
    {
      data: { host },
    },
  );
export const addressRefused = (host: string) =>
  new AppError(
    'http.address_refused',
    403,
    `${host || 'This address'} is not asked: it must be https and lead to a server on the open internet.`,
    { data: { host } },
  );
export const tooManyRedirects = (host: string) =>
  new AppError('http.too_many_redirects', 502, `${host} sent the request on too often.`, { data: { host } });
export const unreachable = (host: string, cause?: unknown) =>
  new AppError('http.unreachable', 502, `${host} did not answer in time, or with too much.`, {
    data: { host },
    cause,
  });
export const rateLimited = (limit: number) =>
  new AppError(
    'http.rate_limited',
    429,
    `A module may ask servers ${limit} times in a minute. Wait a minute.`,
    { retryAfter: 60 },
  );
