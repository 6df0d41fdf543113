import { AppError } from 'inlay/sdk';

export const webhookNotFound = () => new AppError('webhooks.not_found', 404, 'There is no such webhook.');
export const deliveryNotFound = () =>
  new AppError('webhooks.delivery_not_found', 404, 'There is no such delivery. They are kept for 30 days.');
export const tooManyWebhooks = (most: number) =>
  new AppError(
    'webhooks.too_many',
    409,
    `An organisation has at most ${most} webhooks. Remove one that is not used any more.`,
    { data: { most } },
  );
export const addressRefused = () =>
  new AppError(
    'webhooks.address_refused',
    422,
    'This address cannot be called: it must begin with https://, name no user and lead to a server on the open internet.',
  );
export const switchedOff = () =>
  new AppError('webhooks.switched_off', 409, 'This webhook is switched off. Switch it on and try again.');
export const underWay = () =>
  new AppError('webhooks.under_way', 409, 'This delivery is being sent right now. Wait for how it ends.', {
    retryAfter: 60,
  });
export const nothingToSend = () =>
  new AppError(
    'webhooks.nothing_to_send',
    409,
    'This event was too large to be delivered. Read what it tells of by the API.',
  );
