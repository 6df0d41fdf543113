import { AppError } from 'inlay/sdk';

export const connectionNotFound = () =>
  new AppError('connections.not_found', 404, 'There is no such connection.');
export const nameTaken = (name: string) =>
  new AppError('connections.name_taken', 409, 'Another connection has this name. Choose another.', {
    data: { name },
  });
