import { AppError } from 'inlay/sdk';

export const memberNotFound = () => new AppError('members.not_found', 404, 'There is no such member.');
export const lastAdmin = () =>
  new AppError(
    'members.last_admin',
    409,
    'This is the last admin who can sign in here. Make somebody else an admin first.',
  );
