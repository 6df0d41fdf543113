import type { Logger } from '../log/log.ts';
import { connectRedis } from '../redis/index.ts';
import type { Bus } from './bus.ts';
import { Listeners } from './listeners.ts';

/** Redis pub/sub. Two connections, since one that listens can do nothing else. */
export async function createRedisBus(url: string, log: Logger): Promise<Bus> {
  const sender = await connectRedis(url, log);
  const prefix = `${sender.prefix}bus:`;
  const receiver = await connectRedis(url, log).catch(async (error) => {
    await sender.close();
    throw error;
  });
  const listeners = new Listeners(log);
  const hear = (json: string, channel: string) => listeners.tell(channel.slice(prefix.length), json);

  return {
    async publish(topic, message) {
      try {
        await sender.run((client) => client.publish(prefix + topic, JSON.stringify(message)));
      } catch (error) {
        log.debug({ err: error, topic }, 'The bus could not carry a message.');
      }
    },
    async subscribe(topic, fn) {
      const { first, remove } = listeners.add(topic, fn);
      // The client subscribes anew by itself after a reconnect.
      if (first) {
        try {
          await receiver.run((client) => client.subscribe(prefix + topic, hear));
        } catch (error) {
          remove();
          throw error;
        }
      }
      return async () => {
        if (remove())
          await receiver.run((client) => client.unsubscribe(prefix + topic, hear)).catch(() => {});
      };
    },
    async check() {
      await sender.run((client) => client.ping());
    },
    async close() {
      listeners.clear();
      await Promise.all([sender.close(), receiver.close()]);
    },
  };
}
