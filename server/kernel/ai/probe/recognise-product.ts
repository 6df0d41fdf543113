import { isAiFailure } from '../failure.ts';
import type { ProviderOptions, ServerProduct } from '../provider.ts';
import { guardFetch } from '../shared/guard-fetch.ts';
import { isRecord } from '../shared/is-record.ts';
import { requestJson } from '../shared/post-json.ts';

/** Where a server says what it is: neither OpenAI's API nor a proxy has these addresses. */
const signs = [
  ['/api/version', 'ollama'],
  ['/version', 'vllm'],
] as const;

export async function recogniseProduct(
  { kind, baseUrl = '', apiKey, fetch }: ProviderOptions,
  signal: AbortSignal,
): Promise<ServerProduct> {
  if (kind !== 'openai-compatible') return kind;
  const root = baseUrl.replace(/\/+$/, '').replace(/\/v1$/, '');
  const headers = apiKey ? { authorization: `Bearer ${apiKey}` } : {};
  for (const [path, product] of signs) {
    try {
      const said = await requestJson(guardFetch(fetch), { url: root + path, headers, signal });
      if (isRecord(said) && typeof said.version === 'string') return product;
    } catch (error) {
      if (signal.aborted || isAiFailure(error, 'unreachable')) throw error;
    }
  }
  return 'unknown';
}
