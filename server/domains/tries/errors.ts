import { AppError } from 'inlay/sdk';

export const accountLocked = (seconds: number) =>
  new AppError(
    'sessions.account_locked',
    429,
    `Too many failed tries. Wait ${Math.ceil(seconds / 60)} min and try again.`,
    { retryAfter: seconds },
  );
export const wrongPassword = () =>
  new AppError('sessions.wrong_password', 403, 'This is not your password. Check it and try again.');
/** Only those have none whom another system brought in. */
export const noPassword = () =>
  new AppError(
    'sessions.no_password',
    409,
    'You have no password here: your organisation signs you in, and what you want to change is changed there.',
  );
