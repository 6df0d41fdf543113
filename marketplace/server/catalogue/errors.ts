import { AppError } from 'inlay/sdk';

export const moduleNotOffered = (module: string) =>
  new AppError('catalogue.not_found', 404, `The catalogue has no module ${module} for your organisation.`, {
    data: { module },
  });
