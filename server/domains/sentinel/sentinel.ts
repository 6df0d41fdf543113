import type { Kernel } from '../../kernel/kernel.ts';
import { createLookup } from '../lookup.ts';
import type { ModuleDirectory } from '../modules/index.ts';
import type { PromptNews, Prompts } from '../prompts/index.ts';
import { followCanaries, startCanaries } from './canary.ts';
import { checkAnswer } from './checks/check-answer.ts';
import { evaluateDrift, evaluateSamples } from './evaluate.ts';
import { addSample } from './samples.ts';
import { readSettings } from './settings.ts';
import type { SentinelSettings } from './view.ts';

/** Looks at live answers of models. */
export interface Sentinel {
  /** After a change of a tenant's settings, once it is committed. */
  forget(tenantId: string): Promise<void>;
  /** Judges what was sampled of late. */
  evaluate(): Promise<void>;
  /** Compares scores with those of the weeks before. */
  compareScores(now?: Date): Promise<void>;
  /** Begins the test sets that are due. */
  startCanaries(): Promise<void>;
  /** Resolves once all answers that were heard of are noted. */
  settle(): Promise<void>;
}

interface Parts {
  readonly prompts: Prompts;
  readonly modules: Pick<ModuleDirectory, 'list' | 'findActive'>;
  /** From 0 up to 1. */
  readonly random?: () => number;
}

/** More than this at once are not looked at: whoever asks must not pay for being watched. */
const mostAtOnce = 50;

export function createSentinel(
  kernel: Pick<Kernel, 'db' | 'bus' | 'log' | 'config' | 'metrics'>,
  { prompts, modules, random = Math.random }: Parts,
): Sentinel {
  const { db, log, metrics } = kernel;
  const known = createLookup<SentinelSettings & { tenantId: string }>(kernel, 'sentinel.settings');
  const working = new Set<Promise<void>>();

  async function look(news: PromptNews): Promise<void> {
    const { tenantId } = news;
    const settings = (await known.find(tenantId, async () => ({
      tenantId,
      ...(await db.inTenant(tenantId, () => readSettings(db))),
    })))!;
    if (random() >= settings.sampleRate) return;
    const checked = checkAnswer(news, settings);
    if (!checked) return;
    metrics.countSample(checked.failed.map(({ check }) => check));
    await db.inTenant(tenantId, () => addSample(db, news, checked));
  }

  prompts.onAnswer((news) => {
    if (working.size >= mostAtOnce) return;
    // Whoever asked has the answer first.
    const done = new Promise<void>((resolve) => setImmediate(resolve))
      .then(() => look(news))
      .catch((error: unknown) =>
        log.error({ err: error, prompt: news.prompt.id }, 'An answer was not looked at.'),
      )
      .finally(() => working.delete(done));
    working.add(done);
  });

  const parts = {
    ...kernel,
    prompts,
    modules,
    forget: (tenantId: string, module: string) => prompts.registry.forget(tenantId, module),
  };
  followCanaries(parts);
  return {
    forget: (tenantId) => known.forget({ tenantId }),
    evaluate: () => evaluateSamples(parts),
    compareScores: (now) => evaluateDrift(parts, now),
    startCanaries: () => startCanaries(parts),
    async settle() {
      while (working.size > 0) await Promise.all(working);
    },
  };
}
