import { lookUpCapabilities } from '../capabilities.ts';
import { AiFailure } from '../failure.ts';
import { probeProvider } from '../probe/probe-provider.ts';
import type { AiProvider, ProviderOptions } from '../provider.ts';
import { actInTime, streamInTime } from '../shared/deadline.ts';
import { explainReading } from '../shared/explain.ts';
import { guardFetch } from '../shared/guard-fetch.ts';
import { requestJson } from '../shared/post-json.ts';
import { streamMessages } from './messages.ts';

const vendorUrl = 'https://api.anthropic.com';

/**
 * By plain fetch: of the whole API we need one streamed request and a list, and repeating, time-outs and keys are the
 * gateway's business; the vendor's package would bring three others along.
 */
export function createAnthropicProvider(options: ProviderOptions): AiProvider {
  const { apiKey, baseUrl = vendorUrl, found = {} } = options;
  const fetch = guardFetch(options.fetch);
  const url = baseUrl.replace(/\/+$/, '').replace(/\/v1$/, '');
  const headers = { 'anthropic-version': '2023-06-01', ...(apiKey && { 'x-api-key': apiKey }) };
  const capabilities: AiProvider['capabilities'] = (model) => ({
    ...lookUpCapabilities('anthropic', model),
    ...found[model],
  });
  const needKey = () => {
    if (!apiKey) throw new AiFailure('unauthorized', { code: 'missing_key' });
  };
  const refuse = async () => {
    throw new AiFailure('unsupported', { code: 'not_offered' });
  };
  return {
    kind: 'anthropic',
    id: 'anthropic',
    capabilities,
    chat: (request) =>
      streamInTime(request, explainReading, (signal) => {
        needKey();
        return streamMessages(fetch, { url, headers }, request, capabilities(request.model), signal);
      }),
    embed: refuse,
    transcribe: refuse,
    speak: refuse,
    listModels: (timing = {}) =>
      actInTime(timing, explainReading, async (signal) => {
        needKey();
        const { data } = (await requestJson(fetch, {
          url: `${url}/v1/models?limit=1000`,
          headers,
          signal,
        })) as { data?: readonly { id: string }[] };
        if (!Array.isArray(data)) throw new AiFailure('broken_stream', { code: 'malformed' });
        return data.map(({ id }) => String(id)).sort();
      }),
    probe: (model, timing = {}) => probeProvider(options, createAnthropicProvider, model, timing),
  };
}
