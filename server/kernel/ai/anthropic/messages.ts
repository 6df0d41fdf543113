import { AiFailure } from '../failure.ts';
import type { Capabilities, ChatDelta, ChatRequest, Fetch, FinishReason } from '../provider.ts';
import { explainEvent } from '../shared/explain.ts';
import { requestBody } from '../shared/post-json.ts';
import { readLines } from '../shared/read-lines.ts';
import { countUsage } from '../shared/usage.ts';
import { toMessagesBody } from './body.ts';

interface Counts {
  readonly input_tokens?: number;
  readonly output_tokens?: number;
  readonly cache_read_input_tokens?: number | null;
  readonly cache_creation_input_tokens?: number | null;
}

/** The events of a streamed message, as far as we look at them. */
interface Event {
  readonly type: string;
  readonly index?: number;
  readonly message?: { readonly model?: string; readonly usage?: Counts };
  readonly content_block?: { readonly type: string; readonly id?: string; readonly name?: string };
  readonly delta?: {
    readonly type?: string;
    readonly text?: string;
    readonly partial_json?: string;
    readonly stop_reason?: string | null;
  };
  readonly usage?: Counts;
  readonly error?: { readonly type?: string };
}

const finishes: Readonly<Record<string, FinishReason>> = {
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  refusal: 'refused',
  tool_use: 'tool',
};

export async function* streamMessages(
  fetch: Fetch,
  { url, headers }: { readonly url: string; readonly headers: Readonly<Record<string, string>> },
  request: ChatRequest,
  can: Capabilities,
  signal: AbortSignal,
): AsyncGenerator<ChatDelta, void, undefined> {
  const { body, answerTool } = toMessagesBody(request, can);
  const lines = readLines(await requestBody(fetch, { url: `${url}/v1/messages`, headers, body, signal }));
  const calls = new Map<number, { id: string; name: string; arguments: string }>();
  let counts: Counts = {};
  let { model } = request;
  let stop: string | undefined;
  let answered = false;
  for await (const line of lines) {
    // The name of an event is also in its data.
    if (!line.startsWith('data:')) continue;
    const event = JSON.parse(line.slice(5)) as Event;
    const { type, index = 0, content_block: block, delta } = event;
    if (type === 'error') throw explainEvent(event.error?.type);
    if (event.usage ?? event.message?.usage) counts = { ...counts, ...event.message?.usage, ...event.usage };
    if (event.message?.model) model = event.message.model;
    if (type === 'content_block_start' && block?.type === 'tool_use')
      calls.set(index, { id: block.id ?? `call_${index}`, name: block.name ?? '', arguments: '' });
    if (delta?.type === 'text_delta' && typeof delta.text === 'string' && answerTool === undefined)
      yield { type: 'text', text: delta.text };
    const call = calls.get(index);
    if (delta?.type === 'input_json_delta' && call) {
      if (call.name !== answerTool) call.arguments += delta.partial_json ?? '';
      else if (delta.partial_json) yield { type: 'text', text: delta.partial_json };
    }
    if (type === 'content_block_stop' && call) {
      if (call.name === answerTool) answered = true;
      else yield { type: 'tool_call', call: { ...call, arguments: call.arguments || '{}' } };
    }
    if (delta?.stop_reason) stop = delta.stop_reason;
    if (type !== 'message_stop') continue;
    const reason = finishes[stop ?? ''] ?? 'stop';
    yield {
      type: 'finished',
      finishReason: answered && reason === 'tool' ? 'stop' : reason,
      usage: countUsage(
        (counts.input_tokens ?? 0) +
          (counts.cache_read_input_tokens ?? 0) +
          (counts.cache_creation_input_tokens ?? 0),
        counts.output_tokens,
        counts.cache_read_input_tokens ?? 0,
      ),
      model,
    };
    return;
  }
  throw new AiFailure('broken_stream', { code: 'cut_short' });
}
