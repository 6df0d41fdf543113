import type { Kernel } from '../../kernel/kernel.ts';
import type { Gateway } from '../ai/index.ts';
import type { ModuleDirectory } from '../modules/index.ts';
import { createAsking, type PromptAsker, type PromptAsking, type PromptNews } from './ask-by-prompt.ts';
import { isReady } from './is-ready.ts';
import { createRegistry, type PromptRegistry } from './registry/registry.ts';
import { createTestRunner, type TestRunner } from './test-set/runner.ts';

/** Texts by which modules ask models: which one asks, and the asking itself. */
export interface Prompts extends PromptAsking {
  readonly registry: PromptRegistry;
  isReady(asker: PromptAsker, id: string): Promise<boolean>;
  /** Hears of each live answer, and of each that did not come. */
  onAnswer(listener: (news: PromptNews) => void): void;
  readonly tests: TestRunner;
}

export function createPrompts(
  kernel: Pick<Kernel, 'db' | 'bus' | 'log'>,
  gateway: Gateway,
  modules: Pick<ModuleDirectory, 'findActive' | 'explain'>,
): Prompts {
  const registry = createRegistry(kernel);
  const listeners: ((news: PromptNews) => void)[] = [];
  const tell = (news: PromptNews) => {
    for (const listener of listeners)
      try {
        listener(news);
      } catch (error) {
        kernel.log.error({ err: error, prompt: news.prompt.id }, 'An answer was not looked at.');
      }
  };
  const asking = createAsking(gateway, registry, tell);
  return {
    ...asking,
    tests: createTestRunner({ kernel, asking, registry, modules }),
    registry,
    isReady: (asker, id) => isReady(kernel, gateway, registry, asker, id),
    onAnswer: (listener) => void listeners.push(listener),
  };
}
