import { AppError } from 'inlay/sdk';

export const positionNotFound = () => new AppError('positions.not_found', 404, 'There is no such position.');
export const keyTaken = (key: string) =>
  new AppError('positions.key_taken', 409, 'Another position has this key. Choose another.', {
    data: { key },
  });
