import { openSealer } from '../../kernel/crypto/index.ts';
import { createStreamFetch } from '../../kernel/fetch/index.ts';
import { createTurns } from '../../kernel/jobs/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import {
  type ClaimedDelivery,
  claimDelivery,
  type DeliveryHead,
  noteOutcome,
  shares,
  waitingMessages,
} from './attempts.ts';
import { postMessage } from './post-message.ts';
import { listSecrets, signMessage } from './secrets.ts';

/** Brings messages to webhooks, at least once. The rows are the truth: any number of processes may do it. */
export interface WebhookCourier {
  start(): void;
  stop(): Promise<void>;
  /** Looks for work now, e.g. after a message was noted. */
  wake(): void;
  /** Sends all that is due now. */
  drain(): Promise<void>;
}

const pollMs = 1000;

export function createWebhookCourier(kernel: Kernel): WebhookCourier {
  const { db, log, metrics, config } = kernel;
  const turns = createTurns<DeliveryHead>(db, waitingMessages, shares);
  const send = createStreamFetch(config);
  const sealer = openSealer(config);
  const flying = new Set<Promise<void>>();
  let running: Promise<void> | undefined;
  let stopped = false;
  let rouse = () => {};

  async function deliver(delivery: ClaimedDelivery): Promise<void> {
    const { webhookId, eventId, url, body, secretsSealed } = delivery;
    const headers = signMessage(listSecrets(sealer, webhookId, secretsSealed), { id: eventId, body });
    const outcome = await postMessage(send, { url, headers, body });
    const end = await noteOutcome(kernel, delivery, outcome);
    metrics.observeJob('host', 'webhook', end === 'delivered' ? 'completed' : end, outcome.durationMs / 1000);
  }

  async function take(): Promise<boolean> {
    for (let head = await turns.find(); head; head = await turns.find()) {
      const delivery = await claimDelivery(db, head.id);
      if (!delivery) continue;
      launch(delivery, turns.take(delivery.tenantId, delivery.webhookId));
      return true;
    }
    return false;
  }

  /** A failure of our own leaves the row to whoever finds it once its lease is over. */
  function launch(delivery: ClaimedDelivery, release: () => void): void {
    const flight = deliver(delivery)
      .catch((error: unknown) =>
        log.error({ err: error, deliveryId: delivery.id }, 'A webhook delivery came to no end.'),
      )
      .finally(() => {
        release();
        flying.delete(flight);
        rouse();
      });
    flying.add(flight);
  }

  /** Fills the places that are free. Returns whether anything was there. */
  async function fill(): Promise<boolean> {
    let found = false;
    while (!stopped && turns.free() > 0 && (await take())) found = true;
    return found;
  }

  async function drain(): Promise<void> {
    // What landed may have been in the way of others.
    while (!stopped && ((await fill()) || flying.size > 0)) await Promise.all(flying);
  }

  async function run(): Promise<void> {
    while (!stopped) {
      const pause = Promise.withResolvers<void>();
      rouse = pause.resolve;
      await fill().catch((error: unknown) => log.error({ err: error }, 'Webhooks could not be sent.'));
      const timer = setTimeout(pause.resolve, pollMs);
      if (!stopped) await pause.promise;
      clearTimeout(timer);
    }
  }

  return {
    drain,
    wake: () => rouse(),
    start() {
      running ??= run();
    },
    async stop() {
      stopped = true;
      rouse();
      await running;
      await Promise.all(flying);
    },
  };
}
