import { Id, type Static, Timestamp, Type } from 'inlay/sdk';
import type { DeliveryRow } from './deliveries.ts';
import type { WebhookRow } from './rows.ts';

const orNull = <T extends object>(schema: T) => Type.Union([schema, Type.Null()]);

export const WebhookView = Type.Object({
  id: Id,
  url: Type.String(),
  types: Type.Array(Type.String()),
  description: Type.String(),
  enabled: Type.Boolean(),
  disabledReason: orNull(
    Type.Enum(['member', 'gone', 'failing'], {
      description: 'Why it is off: a member did it, it answered 410, or nothing arrived for three days.',
    }),
  ),
  failingSince: orNull({ ...Timestamp, description: 'Nothing has arrived since; null while all is well.' }),
  createdAt: Timestamp,
  updatedAt: Timestamp,
});

const secret = Type.String({ description: 'Signs the messages (`whsec_…`); shown this once.' });

export const NewWebhookView = Type.Object({ ...WebhookView.properties, secret });

export const RotatedSecretView = Type.Object({
  secret,
  previousUntil: { ...Timestamp, description: 'Until then messages are signed with the secret before, too.' },
});

export const WebhookDeliveryView = Type.Object({
  id: Id,
  webhookId: Id,
  eventId: { ...Id, description: 'What the receiver gets as `webhook-id`, the same at each attempt.' },
  type: Type.String(),
  state: Type.Enum(['queued', 'sending', 'delivered', 'failed']),
  attempts: Type.Integer(),
  status: orNull(Type.Integer({ description: 'What the last attempt was answered with.' })),
  durationMs: orNull(Type.Integer()),
  error: orNull(Type.String({ description: 'What was wrong with the last attempt, in words.' })),
  createdAt: Timestamp,
  nextAt: orNull({ ...Timestamp, description: 'The next attempt; null once there is none.' }),
  endedAt: orNull(Timestamp),
});

export function presentWebhook(webhook: WebhookRow): Static<typeof WebhookView> {
  const { id, url, types, description, enabled, disabledReason, failingSince } = webhook;
  return {
    ...{ id, url, types: [...types], description, enabled, disabledReason },
    failingSince: failingSince?.toISOString() ?? null,
    createdAt: webhook.createdAt.toISOString(),
    updatedAt: webhook.updatedAt.toISOString(),
  };
}

export function presentDelivery(delivery: DeliveryRow): Static<typeof WebhookDeliveryView> {
  const { createdAt, nextAt, endedAt, ...rest } = delivery;
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    nextAt: endedAt === null ? nextAt.toISOString() : null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}
