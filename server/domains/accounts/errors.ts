import { AppError } from 'inlay/sdk';

export const signUpClosed = () =>
  new AppError(
    'accounts.sign_up_closed',
    403,
    'Nobody can sign up here on their own. Ask an admin of your organisation for an invitation.',
  );

/** One answer for a link that was used, is too old, was replaced by a newer one or never was. */
export const linkInvalid = () =>
  new AppError(
    'accounts.link_invalid',
    410,
    'This link is no longer good: each works once and for a limited time. Ask for a new one.',
  );

export const alreadyConfirmed = () =>
  new AppError('accounts.already_confirmed', 409, 'This address has an account already. Sign in with it.');

export const addressInvalid = () =>
  new AppError(
    'accounts.address_invalid',
    422,
    'This is not an e-mail address that a mail can go to. Check it.',
  );

const weakness = {
  short: 'Choose a password of at least 10 characters. A few words in a row are easy to remember.',
  common: 'This password is one of the first that anybody would try. Choose another one.',
  own: 'Your own name or address is no good password: it is known to others. Choose another one.',
} as const;

export const weakPassword = (reason: keyof typeof weakness) =>
  new AppError('accounts.weak_password', 422, weakness[reason], { data: { reason } });
