import { createAnthropicProvider } from './anthropic/anthropic-provider.ts';
import { createBuiltinProvider } from './builtin/builtin-provider.ts';
import { AiFailure } from './failure.ts';
import { createOpenAiProvider } from './openai/openai-provider.ts';
import type { AiProvider, ProviderOptions } from './provider.ts';

/** Cheap: opens no connection. Throws an `AiFailure` for a base URL that is none, or that is missing. */
export function createProvider(options: ProviderOptions): AiProvider {
  const { kind, baseUrl } = options;
  if (kind === 'builtin') return createBuiltinProvider();
  const isMissing = kind === 'openai-compatible' && baseUrl === undefined;
  if (isMissing || (baseUrl !== undefined && !isHttp(baseUrl)))
    throw new AiFailure('bad_request', { code: 'base_url' });
  return kind === 'anthropic' ? createAnthropicProvider(options) : createOpenAiProvider(options);
}

const isHttp = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
