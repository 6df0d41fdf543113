import type { InlayEvent } from 'inlay/sdk';
import type { Kernel } from '../../kernel/kernel.ts';
import { createWebhookCourier, type WebhookCourier } from './courier.ts';
import { queueEvent } from './deliveries.ts';
import { matches } from './matches.ts';
import { listWebhooks } from './rows.ts';

/** Webhooks as a consumer of events: each is noted for those that want it, and sent in its own time. */
export interface Webhooks {
  readonly courier: WebhookCourier;
  /** Whether any webhook of the tenant wants events of this type. */
  wants(tenantId: string, type: string): Promise<boolean>;
  take(tenantId: string, event: InlayEvent): Promise<void>;
}

/** The name of this consumer; no module can have it. */
export const webhookConsumer = 'host:webhooks';

export function createWebhooks(kernel: Kernel): Webhooks {
  const { db } = kernel;
  const courier = createWebhookCourier(kernel);
  return {
    courier,
    wants: async (tenantId, type) => {
      const webhooks = await db.inTenant(tenantId, () => listWebhooks(db));
      return webhooks.some(({ enabled, types }) => enabled && matches(types, type));
    },
    async take(tenantId, event) {
      await db.inTenant(tenantId, () => queueEvent(db, event));
      courier.wake();
    },
  };
}
