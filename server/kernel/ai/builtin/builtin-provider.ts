import { setImmediate } from 'node:timers/promises';
import { lookUpCapabilities } from '../capabilities.ts';
import { AiFailure } from '../failure.ts';
import type { AiProvider, ChatDelta, ChatRequest, Usage } from '../provider.ts';
import { actInTime, streamInTime } from '../shared/deadline.ts';
import { explainReading } from '../shared/explain.ts';
import { defaultDimensions, embedText } from './embed-text.ts';
import { leastValue, noValue } from './least-value.ts';

/** The number changes with what they answer: what was stored under another one is not comparable. */
export const builtinModels = { chat: 'builtin-rules-1', embed: 'builtin-ngrams-1' } as const;

const free: Usage = { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, counted: true };

/** No key, no network, no chance: the same question has the same answer. Refuses what only a model could answer. */
export function createBuiltinProvider(): AiProvider {
  const refuse = async () => {
    throw new AiFailure('unsupported', { code: 'needs_a_model' });
  };
  const provider: AiProvider = {
    kind: 'builtin',
    id: 'builtin',
    capabilities: (model) => ({
      ...lookUpCapabilities('builtin', model),
      chat: model !== builtinModels.embed,
      embed: model === builtinModels.embed,
    }),
    chat: (request) => streamInTime(request, explainReading, () => answer(request)),
    embed: (request) =>
      actInTime(request, explainReading, async (signal) => {
        const { texts, dimensions = defaultDimensions } = request;
        const vectors: number[][] = [];
        for (const text of texts) {
          vectors.push(embedText(text, dimensions));
          // Others wait for this thread, too.
          if (vectors.length % 16 === 0) await setImmediate();
          signal.throwIfAborted();
        }
        return { vectors, usage: free, model: builtinModels.embed };
      }),
    transcribe: refuse,
    speak: refuse,
    listModels: async () => Object.values(builtinModels),
    probe: async (model) => ({
      product: 'builtin',
      models: Object.values(builtinModels),
      model,
      capabilities: provider.capabilities(model),
      usage: free,
      latencyMs: 0,
    }),
  };
  return provider;
}

async function* answer({ schema }: ChatRequest): AsyncGenerator<ChatDelta, void, undefined> {
  const value = schema ? leastValue(schema.schema) : noValue;
  if (value === noValue) throw new AiFailure('unsupported', { code: 'needs_a_model' });
  yield { type: 'text', text: JSON.stringify(value) };
  yield { type: 'finished', finishReason: 'stop', usage: free, model: builtinModels.chat };
}
