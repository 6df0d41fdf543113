import { AppError } from 'inlay/sdk';

export const analysisNotFound = () =>
  new AppError('analyses.not_found', 404, 'There is no such analysis. It may have been deleted.');
export const documentNotFound = () =>
  new AppError('documents.not_found', 404, 'There is no such document. Upload it again.');
export const positionNotFound = () =>
  new AppError('positions.not_found', 404, 'There is no such position. Reload the page.');
export const stillBlind = () =>
  new AppError(
    'analyses.blind',
    409,
    'Who this is is hidden. Reveal it first; that is noted with your name.',
  );
export const tooLong = () =>
  new AppError('documents.too_long', 422, 'The file holds far more text than a CV. Send only the CV.');
export const tooManyTries = () =>
  new AppError(
    'analyses.too_many_tries',
    422,
    'This file could not be read, however often it was tried. Send another copy, for instance a PDF.',
  );
export const notFinished = () =>
  new AppError('analyses.not_finished', 409, 'This analysis has no result yet. Wait until it is completed.');
export const noPosition = () =>
  new AppError(
    'analyses.no_position',
    409,
    'This CV was read without a position, so there is no report on a match.',
  );
