import { AppError } from 'inlay/sdk';

/** One answer for an unknown address and a wrong password, so that nobody learns who has an account. */
export const wrongCredentials = () =>
  new AppError(
    'sessions.wrong_credentials',
    401,
    'This e-mail and password do not match. Check both and try again.',
  );
export const accountLocked = (seconds: number) =>
  new AppError(
    'sessions.account_locked',
    429,
    `Too many failed tries. Wait ${Math.ceil(seconds / 60)} min and try again.`,
    { retryAfter: seconds },
  );
export const sessionOver = () => new AppError('sessions.over', 401, 'Your session is over. Sign in again.');
export const wrongOrigin = () =>
  new AppError(
    'sessions.wrong_origin',
    403,
    'This request came from another site. Open the console and try there.',
  );
