import { AppError } from 'inlay/sdk';

export const wrongKey = () =>
  new AppError(
    'api_keys.wrong_key',
    401,
    'This API key is not known, was revoked or has run out. An admin can make a new one in the console.',
  );
export const tooManyWrongKeys = (seconds: number) =>
  new AppError(
    'api_keys.too_many_wrong',
    429,
    'Too many wrong API keys came from this address. Check the key, wait a minute and try again.',
    { retryAfter: seconds },
  );
export const keyNotFound = () => new AppError('api_keys.not_found', 404, 'There is no such API key.');
export const wrongExpiry = () =>
  new AppError(
    'api_keys.wrong_expiry',
    422,
    'An API key must run out some day: choose a time from now on, within two years.',
  );
