import { AppError } from 'inlay/sdk';

/** One answer for an unknown address and a wrong password, so that nobody learns who has an account. */
export const wrongCredentials = () =>
  new AppError(
    'sessions.wrong_credentials',
    401,
    'This e-mail and password do not match. Check both and try again.',
  );
export const sessionOver = () => new AppError('sessions.over', 401, 'Your session is over. Sign in again.');
export const wrongOrigin = () =>
  new AppError(
    'sessions.wrong_origin',
    403,
    'This request came from another site. Open the console and try there.',
  );
export const sessionNotFound = () =>
  new AppError('sessions.not_found', 404, 'This session is over already, or it is not yours.');
export const noSuchPlace = () =>
  new AppError('sessions.no_such_place', 404, 'You are not a member of this organisation.');
export const switchNeedsPassword = () =>
  new AppError(
    'sessions.switch_needs_password',
    403,
    'You came in by your organisation’s own sign-in, which is good for that organisation only. Sign out, then sign in with your password to work in another one.',
  );
export const challengeOver = () =>
  new AppError(
    'sessions.challenge_over',
    403,
    'This sign-in took too long, or the password has changed since. Begin again with your password.',
  );
export const ssoRequired = (tenantSlug: string) =>
  new AppError(
    'sessions.sso_required',
    403,
    'Your organisation has its people sign in by its own sign-in. Go that way instead of by password.',
    { data: { tenantSlug } },
  );
