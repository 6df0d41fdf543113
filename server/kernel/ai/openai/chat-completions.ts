import type OpenAI from 'openai';
import type {
  ChatCompletionChunk,
  ChatCompletionCreateParamsNonStreaming,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions';
import { AiFailure } from '../failure.ts';
import type { Capabilities, ChatDelta, ChatMessage, ChatRequest, FinishReason, Usage } from '../provider.ts';
import { tellSchema } from '../shared/schema.ts';
import { createThoughtFilter } from '../shared/thoughts.ts';
import { countUsage, uncounted } from '../shared/usage.ts';
import { formatFor, toDataUrl } from './response-format.ts';

/** What servers other than OpenAI's speak. Fields that a server was seen to refuse are left out. */
export function toChatBody(request: ChatRequest, can: Capabilities): ChatCompletionCreateParamsNonStreaming {
  const { model, schema, tools, temperature, seed, maxTokens } = request;
  const messages = can.jsonSchema ? request.messages : tellSchema(request);
  const limit = can.maxTokensField === 'max_completion_tokens' ? 'max_completion_tokens' : 'max_tokens';
  return {
    model,
    messages: messages.map(toMessage),
    ...(schema &&
      can.jsonSchema && { response_format: { type: 'json_schema', json_schema: formatFor(schema) } }),
    ...(tools?.length && {
      tools: tools.map(({ name, description, parameters }) => ({
        type: 'function' as const,
        function: { name, description, parameters: { ...parameters } },
      })),
    }),
    ...(temperature !== undefined && can.temperature && { temperature }),
    ...(seed !== undefined && can.seed && { seed }),
    ...(maxTokens !== undefined && { [limit]: maxTokens }),
  };
}

function toMessage(message: ChatMessage): ChatCompletionMessageParam {
  if (message.role === 'tool')
    return { role: 'tool', tool_call_id: message.toolCallId, content: message.content };
  if (message.role === 'assistant')
    return {
      role: 'assistant',
      content: message.content,
      ...(message.toolCalls?.length && {
        tool_calls: message.toolCalls.map((call) => ({
          id: call.id,
          type: 'function' as const,
          function: { name: call.name, arguments: call.arguments },
        })),
      }),
    };
  if (message.role === 'system') return { role: 'system', content: message.content };
  if (typeof message.content === 'string') return { role: 'user', content: message.content };
  return {
    role: 'user',
    content: message.content.map((part) =>
      part.type === 'text'
        ? { type: 'text', text: part.text }
        : { type: 'image_url', image_url: { url: toDataUrl(part.mediaType, part.data) } },
    ),
  };
}

export async function* streamChat(
  client: OpenAI,
  request: ChatRequest,
  can: Capabilities,
  signal: AbortSignal,
): AsyncGenerator<ChatDelta, void, undefined> {
  const body = toChatBody(request, can);
  const chunks = can.stream
    ? await client.chat.completions.create(
        { ...body, stream: true, stream_options: { include_usage: true } },
        { signal },
      )
    : [toChunk(await client.chat.completions.create(body, { signal }))];
  const calls = new Map<number, { id: string; name: string; arguments: string }>();
  let finish: string | undefined;
  let usage = uncounted;
  let { model } = request;
  let refused = false;
  const answer = createThoughtFilter();
  try {
    for await (const chunk of chunks) {
      if (typeof chunk.model === 'string' && chunk.model !== '') model = chunk.model;
      if (chunk.usage) usage = readUsage(chunk.usage);
      const [choice] = chunk.choices ?? [];
      if (!choice) continue;
      const { content, refusal, tool_calls: parts } = choice.delta ?? {};
      if (refusal) refused = true;
      const text = typeof content === 'string' ? answer.pass(content) : '';
      if (text !== '') yield { type: 'text', text };
      for (const [position, part] of (parts ?? []).entries()) collectCall(calls, position, part);
      finish = choice.finish_reason ?? finish;
    }
  } catch (error) {
    // Only the usage was still to come: the answer is there, and paid for.
    if (finish === undefined || signal.aborted) throw error;
  }
  if (finish === undefined) throw new AiFailure('broken_stream', { code: 'cut_short' });
  const rest = answer.rest();
  if (rest !== '') yield { type: 'text', text: rest };
  for (const call of calls.values()) yield { type: 'tool_call', call };
  yield { type: 'finished', finishReason: readFinish(finish, refused, calls.size > 0), usage, model };
}

type CallPart = NonNullable<ChatCompletionChunk.Choice.Delta['tool_calls']>[number];

/** Names and arguments come in pieces; some servers count the calls, some only list them. */
function collectCall(
  calls: Map<number, { id: string; name: string; arguments: string }>,
  position: number,
  part: CallPart,
): void {
  const index = part.index ?? position;
  const call = calls.get(index) ?? { id: part.id ?? `call_${index}`, name: '', arguments: '' };
  const { name, arguments: args } = (part.function ?? {}) as { name?: unknown; arguments?: unknown };
  if (typeof name === 'string') call.name += name;
  // Some servers parse them first.
  if (args !== undefined && args !== null)
    call.arguments += typeof args === 'string' ? args : JSON.stringify(args);
  calls.set(index, call);
}

/** Some servers say `stop` where they mean a call. */
function readFinish(finish: string, refused: boolean, called: boolean): FinishReason {
  if (refused || finish === 'content_filter') return 'refused';
  if (finish === 'length') return 'length';
  return called ? 'tool' : 'stop';
}

const readUsage = (usage: OpenAI.CompletionUsage): Usage =>
  countUsage(usage.prompt_tokens, usage.completion_tokens, usage.prompt_tokens_details?.cached_tokens);

/** A whole answer as if it were a stream of one piece. */
function toChunk(answer: OpenAI.ChatCompletion): ChatCompletionChunk {
  const [choice] = answer.choices ?? [];
  if (!choice) throw new AiFailure('broken_stream', { code: 'malformed' });
  const { content, refusal, tool_calls: calls = [] } = choice.message;
  const parts = calls.flatMap((call, index) =>
    call.type === 'custom' ? [] : [{ index, id: call.id, function: call.function }],
  );
  return {
    id: answer.id,
    created: answer.created,
    model: answer.model,
    object: 'chat.completion.chunk',
    choices: [
      {
        index: 0,
        delta: { content, refusal, tool_calls: parts },
        finish_reason: choice.finish_reason,
      },
    ],
    ...(answer.usage && { usage: answer.usage }),
  };
}
