import { AppError } from 'inlay/sdk';

export const fileNotFound = () =>
  new AppError('files.not_found', 404, 'This file is no longer kept. Make it again where you found it.');
