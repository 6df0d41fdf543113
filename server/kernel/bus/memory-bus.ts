import type { Logger } from '../log/log.ts';
import type { Bus } from './bus.ts';
import { Listeners } from './listeners.ts';

export function createMemoryBus(log: Logger): Bus {
  const listeners = new Listeners(log);
  return {
    async publish(topic, message) {
      listeners.tell(topic, JSON.stringify(message));
    },
    async subscribe(topic, fn) {
      const { remove } = listeners.add(topic, fn);
      return async () => void remove();
    },
    async check() {},
    async close() {
      listeners.clear();
    },
  };
}
