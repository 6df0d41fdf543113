import type OpenAI from 'openai';
import type { ResponseCreateParamsStreaming, ResponseInputItem } from 'openai/resources/responses/responses';
import { AiFailure } from '../failure.ts';
import type { Capabilities, ChatDelta, ChatMessage, ChatRequest } from '../provider.ts';
import { explainEvent } from '../shared/explain.ts';
import { tellSchema } from '../shared/schema.ts';
import { countUsage } from '../shared/usage.ts';
import { formatFor, toDataUrl } from './response-format.ts';

/** OpenAI's own API. `store: false`: nothing of a candidate stays with the provider for later. */
export function toResponsesBody(request: ChatRequest, can: Capabilities): ResponseCreateParamsStreaming {
  const { model, schema, tools, temperature, maxTokens } = request;
  const messages = can.jsonSchema ? request.messages : tellSchema(request);
  return {
    model,
    input: messages.flatMap(toItems),
    store: false,
    stream: true,
    ...(schema && can.jsonSchema && { text: { format: { type: 'json_schema', ...formatFor(schema) } } }),
    ...(tools?.length && {
      tools: tools.map(({ name, description, parameters }) => ({
        type: 'function' as const,
        name,
        description,
        parameters: { ...parameters },
        strict: false,
      })),
    }),
    ...(temperature !== undefined && can.temperature && { temperature }),
    // The least that the API takes.
    ...(maxTokens !== undefined && { max_output_tokens: Math.max(16, maxTokens) }),
  };
}

function toItems(message: ChatMessage): ResponseInputItem[] {
  if (message.role === 'tool')
    return [{ type: 'function_call_output', call_id: message.toolCallId, output: message.content }];
  if (message.role === 'assistant') {
    const calls = (message.toolCalls ?? []).map((call) => ({
      type: 'function_call' as const,
      call_id: call.id,
      name: call.name,
      arguments: call.arguments,
    }));
    return message.content === '' ? calls : [{ role: 'assistant', content: message.content }, ...calls];
  }
  if (message.role === 'system') return [{ role: 'system', content: message.content }];
  if (typeof message.content === 'string') return [{ role: 'user', content: message.content }];
  const content = message.content.map((part) =>
    part.type === 'text'
      ? { type: 'input_text' as const, text: part.text }
      : {
          type: 'input_image' as const,
          detail: 'auto' as const,
          image_url: toDataUrl(part.mediaType, part.data),
        },
  );
  return [{ role: 'user', content }];
}

export async function* streamResponses(
  client: OpenAI,
  request: ChatRequest,
  can: Capabilities,
  signal: AbortSignal,
): AsyncGenerator<ChatDelta, void, undefined> {
  const events = await client.responses.create(toResponsesBody(request, can), { signal });
  let [refused, called] = [false, false];
  for await (const event of events) {
    if (event.type === 'response.output_text.delta') yield { type: 'text', text: event.delta };
    else if (event.type === 'response.refusal.delta') refused = true;
    else if (event.type === 'response.output_item.done' && event.item.type === 'function_call') {
      called = true;
      const { call_id: id, name, arguments: args } = event.item;
      yield { type: 'tool_call', call: { id, name, arguments: args } };
    } else if (event.type === 'response.failed') throw explainEvent(event.response.error?.code);
    else if (event.type === 'error') throw explainEvent(event.code);
    else if (event.type === 'response.completed' || event.type === 'response.incomplete') {
      const { usage, model, incomplete_details: incomplete } = event.response;
      const cut = incomplete?.reason === 'content_filter' ? 'refused' : 'length';
      const whole = refused ? 'refused' : called ? 'tool' : 'stop';
      yield {
        type: 'finished',
        finishReason: event.type === 'response.incomplete' ? cut : whole,
        usage: countUsage(
          usage?.input_tokens,
          usage?.output_tokens,
          usage?.input_tokens_details?.cached_tokens,
        ),
        model: String(model),
      };
      return;
    }
  }
  throw new AiFailure('broken_stream', { code: 'cut_short' });
}
