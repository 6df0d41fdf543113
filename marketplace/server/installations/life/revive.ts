import type { Installation } from '../model.ts';
import type { LifeContext } from './context.ts';

const topic = 'modules.revive';
type News = { readonly module: string; readonly version: string };

/** Takes runners that crashed too often back into service: each process has its own. */
export function reviveRunner({ host: { bus }, registry }: LifeContext) {
  const revive = ({ module, version }: News) => registry.find(module, version)?.runner.revive();
  let unsubscribe: (() => unknown) | undefined;
  return {
    async start(): Promise<void> {
      unsubscribe = await bus.subscribe<News>(topic, revive);
    },
    async stop(): Promise<void> {
      await unsubscribe?.();
    },
    async revive({ module, version }: Pick<Installation, 'module' | 'version'>): Promise<void> {
      revive({ module, version });
      await bus.publish(topic, { module, version });
    },
  };
}
