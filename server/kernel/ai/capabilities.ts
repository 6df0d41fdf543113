import type { Capabilities, ProviderKind, ServerProduct } from './provider.ts';

const none: Capabilities = {
  chat: false,
  embed: false,
  transcribe: false,
  speak: false,
  jsonSchema: false,
  tools: false,
  stream: false,
  seed: false,
  temperature: false,
  vision: false,
  audio: false,
  maxTokensField: 'max_tokens',
};

/** What models are called by those who make them; good for every server that runs them. */
const purposes: readonly (readonly [RegExp, Partial<Capabilities>])[] = [
  [/(^|[-_/])(bge|e5|gte|minilm|nomic|mxbai|arctic)([-_.:]|$)|embed/i, { embed: true }],
  [/whisper|transcribe/i, { transcribe: true, audio: true }],
  [/(^|[-_/])(tts|kokoro|piper)([-_.:]|$)/i, { speak: true, stream: true, audio: true }],
];

/** What is known of a model by its name alone. A probe knows better. */
export function lookUpCapabilities(
  kind: ProviderKind,
  model: string,
  product: ServerProduct = 'unknown',
): Capabilities {
  if (kind === 'builtin')
    return { ...none, chat: true, embed: true, jsonSchema: true, seed: true, stream: true };
  if (kind === 'anthropic') return anthropic(model);
  const [, purpose] = purposes.find(([pattern]) => pattern.test(model)) ?? [];
  if (purpose) return { ...none, ...purpose };
  if (kind === 'openai') return openAi(model);
  const chat = { ...none, chat: true, stream: true, temperature: true };
  const isKnown = product === 'ollama' || product === 'vllm';
  return {
    ...chat,
    ...(isKnown && { jsonSchema: true, seed: true }),
    ...(product === 'ollama' && { maxTokensField: 'num_predict' as const }),
  };
}

/** The Responses API takes no seed; models that think take no temperature. */
function openAi(model: string): Capabilities {
  const thinks = /^(o\d|gpt-([5-9]|\d\d))/.test(model) && !/chat/.test(model);
  const old = /^gpt-(3\.5|4($|-\d|-turbo))/.test(model);
  return {
    ...none,
    chat: true,
    jsonSchema: !old,
    tools: true,
    stream: true,
    temperature: !thinks,
    vision: !/^(gpt-3\.5|gpt-4($|-\d)|o1-mini|o3-mini)/.test(model),
    audio: /audio|realtime/.test(model),
    maxTokensField: 'max_output_tokens',
  };
}

/** Claude 3 to 4.1 answer to a schema only through a tool; later models take a format, and in the end no temperature. */
function anthropic(model: string): Capabilities {
  const early = /claude-(3|(opus|sonnet)-4(-[01])?(-\d{8}|$)|instant|2)/.test(model);
  return {
    ...none,
    chat: true,
    jsonSchema: true,
    tools: true,
    stream: true,
    temperature: early || /claude-(opus|sonnet|haiku)-4-[56]/.test(model),
    vision: !/claude-(instant|2)/.test(model),
  };
}

/** Whether a Claude takes `output_config.format`. */
export const takesFormat = (model: string): boolean =>
  !/claude-(3|(opus|sonnet)-4(-[01])?(-\d{8}|$)|instant|2)/.test(model);
