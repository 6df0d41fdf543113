import { AppError } from 'inlay/sdk';

export const tooManyEvents = (most: number, isOwn: boolean) =>
  new AppError(
    'events.too_many',
    429,
    isOwn
      ? `${most} events that the module tells itself wait already. Tell fewer, or start a job in their place.`
      : `${most} events of the module wait already, and no more are taken until some are delivered. Try again later.`,
    { retryAfter: 30, data: { most } },
  );
