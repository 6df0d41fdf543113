import { AppError } from 'inlay/sdk';

export const memberNotFound = () => new AppError('members.not_found', 404, 'There is no such member.');
export const lastAdmin = () =>
  new AppError(
    'members.last_admin',
    409,
    'This is the last admin who can sign in here. Make somebody else an admin first.',
  );
/** They cannot sign in at the console, and another system says who they are. */
export const externalAdmin = () =>
  new AppError(
    'members.external_admin',
    409,
    'An LMS or ATS vouches for this person, so they cannot be an admin. Invite them, so that they have an account here.',
  );
