import { AppError } from 'inlay/sdk';

export const wrongCode = () =>
  new AppError(
    'totp.wrong_code',
    403,
    'This code is not right, or it was used already. Wait for the next one and try again.',
  );
export const alreadyOn = () =>
  new AppError(
    'totp.already_on',
    409,
    'Two-step sign-in is on already. Turn it off before you set it up anew.',
  );
export const notOn = () => new AppError('totp.not_on', 409, 'Two-step sign-in is not on.');
export const notStarted = () =>
  new AppError(
    'totp.not_started',
    409,
    'Setting up two-step sign-in took too long. Begin again and scan the new code.',
  );
