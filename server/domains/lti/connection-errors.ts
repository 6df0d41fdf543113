import { AppError } from 'inlay/sdk';

export const nameTaken = (name: string) =>
  new AppError('connections.name_taken', 409, 'Another connection has this name. Choose another.', {
    data: { name },
  });
export const pairTaken = () =>
  new AppError(
    'lti.pair_taken',
    409,
    'This issuer and client id are connected already. Register Inlay in the LMS again for a new client id.',
  );
