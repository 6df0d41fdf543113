import { AiFailure } from '../failure.ts';
import type {
  Capabilities,
  ChatDelta,
  ChatMessage,
  ChatRequest,
  FinishReason,
  ProviderOptions,
} from '../provider.ts';
import { guardFetch } from '../shared/guard-fetch.ts';
import { parseArguments } from '../shared/parse-arguments.ts';
import { requestBody } from '../shared/post-json.ts';
import { readLines } from '../shared/read-lines.ts';
import { tellSchema } from '../shared/schema.ts';
import { createThoughtFilter } from '../shared/thoughts.ts';
import { countUsage } from '../shared/usage.ts';

/** Long enough that a person who reads and asks again does not wait for the model to be loaded again. */
const keepAlive = '30m';

/**
 * Ollama's copy of Chat Completions takes neither `keep_alive` nor the size of the context, and cuts off silently what
 * does not fit into its small default; its own API takes both.
 */
export function toOllamaBody(request: ChatRequest, can: Capabilities): Record<string, unknown> {
  const { model, schema, tools, temperature, seed, maxTokens } = request;
  const messages = can.jsonSchema ? request.messages : tellSchema(request);
  return {
    model,
    stream: true,
    keep_alive: keepAlive,
    messages: messages.map(toMessage),
    ...(schema && can.jsonSchema && { format: schema.schema }),
    ...(tools?.length && {
      tools: tools.map(({ name, description, parameters }) => ({
        type: 'function',
        function: { name, description, parameters },
      })),
    }),
    options: {
      num_ctx: chooseContext(request, messages),
      ...(temperature !== undefined && can.temperature && { temperature }),
      ...(seed !== undefined && can.seed && { seed }),
      ...(maxTokens !== undefined && { num_predict: maxTokens }),
    },
  };
}

/**
 * Few sizes, since another one loads the model anew. Three bytes a token is on the safe side in every language that we
 * know; an image is about a thousand tokens.
 */
function chooseContext({ maxTokens = 2048, tools }: ChatRequest, messages: readonly ChatMessage[]): number {
  let bytes = tools ? JSON.stringify(tools).length : 0;
  let images = 0;
  for (const { content } of messages) {
    if (typeof content === 'string') bytes += Buffer.byteLength(content);
    else
      for (const part of content) {
        if (part.type === 'text') bytes += Buffer.byteLength(part.text);
        else images += 1;
      }
  }
  const needed = bytes / 3 + images * 1000 + maxTokens + 256;
  return 2 ** Math.min(17, Math.max(13, Math.ceil(Math.log2(needed))));
}

function toMessage(message: ChatMessage): Record<string, unknown> {
  const { role, content } = message;
  if (role === 'assistant' && message.toolCalls?.length)
    return {
      role,
      content,
      tool_calls: message.toolCalls.map(({ name, arguments: args }) => ({
        function: { name, arguments: parseArguments(args) },
      })),
    };
  if (typeof content === 'string') return { role, content };
  return {
    role,
    content: content.map((part) => (part.type === 'text' ? part.text : '')).join('\n'),
    images: content.flatMap((part) =>
      part.type === 'image' ? [Buffer.from(part.data).toString('base64')] : [],
    ),
  };
}

interface Line {
  readonly model?: string;
  readonly error?: unknown;
  readonly message?: {
    readonly content?: unknown;
    readonly tool_calls?: readonly {
      readonly function: { readonly name: string; readonly arguments: unknown };
    }[];
  };
  readonly done?: boolean;
  readonly done_reason?: string;
  readonly prompt_eval_count?: number;
  readonly eval_count?: number;
}

export async function* streamOllama(
  { baseUrl, apiKey, fetch }: ProviderOptions,
  request: ChatRequest,
  can: Capabilities,
  signal: AbortSignal,
): AsyncGenerator<ChatDelta, void, undefined> {
  const body = await requestBody(guardFetch(fetch), {
    url: `${rootOf(baseUrl ?? '')}/api/chat`,
    headers: apiKey ? { authorization: `Bearer ${apiKey}` } : {},
    body: toOllamaBody(request, can),
    signal,
  });
  const answer = createThoughtFilter();
  let calls = 0;
  for await (const text of readLines(body)) {
    if (text.trim() === '') continue;
    const line = JSON.parse(text) as Line;
    if (line.error !== undefined) throw new AiFailure('broken_stream', { code: 'server_error' });
    const content = line.message?.content;
    const said = typeof content === 'string' ? answer.pass(content) : '';
    if (said !== '') yield { type: 'text', text: said };
    for (const { function: called } of line.message?.tool_calls ?? []) {
      const id = `call_${calls++}`;
      yield {
        type: 'tool_call',
        call: { id, name: called.name, arguments: JSON.stringify(called.arguments) },
      };
    }
    if (line.done !== true) continue;
    const rest = answer.rest();
    if (rest !== '') yield { type: 'text', text: rest };
    const whole: FinishReason = calls > 0 ? 'tool' : 'stop';
    yield {
      type: 'finished',
      finishReason: line.done_reason === 'length' ? 'length' : whole,
      usage: countUsage(line.prompt_eval_count ?? 0, line.eval_count),
      model: line.model ?? request.model,
    };
    return;
  }
  throw new AiFailure('broken_stream', { code: 'cut_short' });
}

/** People give the address that they give to every client: with `/v1`. */
export const rootOf = (baseUrl: string): string => baseUrl.replace(/\/+$/, '').replace(/\/v1$/, '');
