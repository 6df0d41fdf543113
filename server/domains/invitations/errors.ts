import { AppError } from 'inlay/sdk';

export const invitationNotFound = () =>
  new AppError(
    'invitations.not_found',
    404,
    'There is no such invitation, or it was accepted in the meantime.',
  );
export const alreadyMember = () =>
  new AppError('invitations.already_member', 409, 'Somebody with this address is a member already.');
export const alreadyInvited = () =>
  new AppError(
    'invitations.already_invited',
    409,
    'This address has an open invitation. Send it once more, or take it back first.',
  );
export const detailsNeeded = (missing: readonly string[]) =>
  new AppError('invitations.details_needed', 422, 'Give your name and choose a password to come in.', {
    data: { missing },
  });
export const passwordNeeded = () =>
  new AppError(
    'invitations.password_needed',
    422,
    'You have an account here. Give its password to show that it is yours.',
    { data: { missing: ['password'] } },
  );
