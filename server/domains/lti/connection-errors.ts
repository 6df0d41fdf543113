import { AppError } from 'inlay/sdk';

export const pairTaken = () =>
  new AppError(
    'lti.pair_taken',
    409,
    'This issuer and client id are connected already. Register Inlay in the LMS again for a new client id.',
  );
export const addressRefused = (field: string) =>
  new AppError(
    'lti.address_refused',
    422,
    'This address cannot be asked: it must begin with https:// and lead to a server on the open internet.',
    { data: { field } },
  );
export const deploymentNotFound = () =>
  new AppError('lti.deployment_not_found', 404, 'This LMS has no such deployment.');
export const registrationNotFound = () =>
  new AppError('lti.registration_not_found', 404, 'There is no such registration link. Make a new one.');
