import { lookUpCapabilities } from '../capabilities.ts';
import { AiFailure } from '../failure.ts';
import { streamOllama } from '../ollama/chat.ts';
import { probeProvider } from '../probe/probe-provider.ts';
import type { AiProvider, ProviderOptions, Timing } from '../provider.ts';
import { actInTime, streamInTime } from '../shared/deadline.ts';
import { openSpeech } from '../shared/speech.ts';
import { countUsage } from '../shared/usage.ts';
import { readVectors } from '../shared/vectors.ts';
import { mediaTypes, streamSpeech, transcribe } from './audio.ts';
import { streamChat } from './chat-completions.ts';
import { createClient, explainOpenAi, vendorUrl } from './client.ts';
import { streamResponses } from './responses.ts';

/** OpenAI by Responses; servers like it by Chat Completions; Ollama by its own API, which can do more than its copy. */
export function createOpenAiProvider(options: ProviderOptions): AiProvider {
  const { kind, apiKey, baseUrl = vendorUrl, product, found = {} } = options;
  const client = createClient(options);
  const isOpenAi = kind === 'openai';

  /** Sending a request that cannot succeed would only tell the server of it. */
  const withKey = <T>(act: () => T): T => {
    if (isOpenAi && !apiKey) throw new AiFailure('unauthorized', { code: 'missing_key' });
    return act();
  };
  const capabilities: AiProvider['capabilities'] = (model) => ({
    ...lookUpCapabilities(kind, model, product),
    ...found[model],
  });
  const inTime = <T>(timing: Timing, act: (signal: AbortSignal) => Promise<T>) =>
    actInTime(timing, explainOpenAi, (signal) => withKey(() => act(signal)));

  const provider: AiProvider = {
    kind,
    id: isOpenAi ? 'openai' : new URL(baseUrl).host,
    capabilities,
    chat: (request) =>
      streamInTime(request, explainOpenAi, (signal) =>
        withKey(() => {
          const can = capabilities(request.model);
          if (isOpenAi) return streamResponses(client, request, can, signal);
          if (product === 'ollama') return streamOllama(options, request, can, signal);
          return streamChat(client, request, can, signal);
        }),
      ),
    embed: (request) =>
      inTime(request, async (signal) => {
        const { model, texts, dimensions } = request;
        const answer = await client.embeddings.create(
          {
            model,
            input: [...texts],
            ...(dimensions !== undefined && { dimensions }),
            // Numbers as base64 are a third of the bytes, but not every server writes them.
            ...(!isOpenAi && { encoding_format: 'float' as const }),
          },
          { signal },
        );
        if (!Array.isArray(answer.data)) throw new AiFailure('broken_stream', { code: 'malformed' });
        const inOrder = answer.data.toSorted((a, b) => a.index - b.index);
        return {
          vectors: readVectors(
            inOrder.map(({ embedding }) => embedding),
            texts.length,
          ),
          usage: countUsage(answer.usage?.prompt_tokens, 0),
          model: answer.model ?? model,
        };
      }),
    transcribe: (request) => inTime(request, (signal) => transcribe(client, request, signal)),
    speak: (request) =>
      openSpeech(
        mediaTypes[request.format ?? 'mp3'],
        streamInTime(request, explainOpenAi, (signal) =>
          withKey(() => streamSpeech(client, request, signal)),
        ),
      ),
    listModels: (timing = {}) =>
      inTime(timing, async (signal) => {
        const { data } = await client.models.list({ signal });
        if (!Array.isArray(data)) throw new AiFailure('broken_stream', { code: 'malformed' });
        return data.map(({ id }) => String(id)).sort();
      }),
    probe: (model, timing = {}) => probeProvider(options, createOpenAiProvider, model, timing),
  };
  return provider;
}
