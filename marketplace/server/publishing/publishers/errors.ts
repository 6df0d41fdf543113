import { AppError } from 'inlay/sdk';

export const publisherNotFound = () =>
  new AppError('publishers.not_found', 404, 'Your organisation has no such publisher. Register it first.');
export const publisherTaken = (what: 'id' | 'name') =>
  new AppError('publishers.taken', 409, `Another publisher has this ${what}. Choose another.`, {
    data: { what },
  });
export const tooManyPublishers = (limit: number) =>
  new AppError('publishers.too_many', 409, `An organisation has ${limit} publishers at most.`, {
    data: { limit },
  });
export const keyKnown = () =>
  new AppError(
    'publishers.key_known',
    409,
    'This key is registered already. Make a new one with `inlay module keygen`.',
  );
export const keyNotFound = () =>
  new AppError('publishers.key_not_found', 404, 'This publisher has no such key.');
export const tooManyKeys = (limit: number) =>
  new AppError(
    'publishers.too_many_keys',
    409,
    `A publisher has ${limit} keys in force at most. Revoke one first.`,
    {
      data: { limit },
    },
  );
export const revokedLater = () =>
  new AppError('publishers.revoked_later', 422, 'A key is revoked since now or since a time in the past.');
