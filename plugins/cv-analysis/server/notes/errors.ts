import { AppError } from 'inlay/sdk';

export const noteNotFound = () =>
  new AppError('notes.not_found', 404, 'There is no such note. It may have been deleted.');
export const notYours = () =>
  new AppError('notes.not_yours', 403, 'Only whoever wrote a note may change or delete it.');
export const membersOnly = () =>
  new AppError('decisions.members_only', 403, 'Only a signed-in member may do this.');
export const decidedMeanwhile = () =>
  new AppError(
    'decisions.decided_meanwhile',
    409,
    'Somebody else has decided meanwhile. Read their decision, then decide again if you still want to.',
  );
