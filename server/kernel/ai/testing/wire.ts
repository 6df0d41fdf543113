import type { ServerResponse } from 'node:http';

/** What a model is to answer, in whichever protocol it is asked. */
export interface Said {
  readonly pieces: readonly string[];
  readonly calls?: readonly { readonly name: string; readonly arguments: string }[];
  readonly finish: 'stop' | 'length' | 'refused' | 'tool';
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export type Protocol = 'responses' | 'chat' | 'anthropic' | 'ollama';

export const protocolOf = (path: string): Protocol | undefined =>
  path.endsWith('/responses')
    ? 'responses'
    : path.endsWith('/chat/completions')
      ? 'chat'
      : path.endsWith('/v1/messages')
        ? 'anthropic'
        : path.endsWith('/api/chat')
          ? 'ollama'
          : undefined;

/** All that is written for an answer, in the order in which it is written. */
export function encode(protocol: Protocol, said: Said, model: string): string[] {
  if (protocol === 'responses') return encodeResponses(said, model);
  if (protocol === 'chat') return encodeChat(said, model);
  return protocol === 'anthropic' ? encodeAnthropic(said, model) : encodeOllama(said, model);
}

export const openStream = (res: ServerResponse, protocol: Protocol) =>
  res.writeHead(200, {
    'content-type': protocol === 'ollama' ? 'application/x-ndjson' : 'text/event-stream; charset=utf-8',
  });

const event = (data: { type: string } & Record<string, unknown>) =>
  `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`;

function encodeResponses({ pieces, calls = [], finish, ...counts }: Said, model: string): string[] {
  const isWhole = finish !== 'length';
  const response = {
    id: 'resp_1',
    object: 'response',
    created_at: 0,
    model,
    error: null,
    incomplete_details: null,
    instructions: null,
    metadata: {},
    output: [],
    parallel_tool_calls: true,
    temperature: 1,
    tool_choice: 'auto',
    tools: [],
    top_p: 1,
  };
  const usage = {
    input_tokens: counts.inputTokens,
    input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
    output_tokens: counts.outputTokens,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: counts.inputTokens + counts.outputTokens,
  };
  const place = { item_id: 'msg_1', output_index: 0, content_index: 0 };
  return [
    { type: 'response.created', response: { ...response, status: 'in_progress' } },
    ...pieces.map((delta) =>
      finish === 'refused'
        ? { type: 'response.refusal.delta', ...place, delta }
        : { type: 'response.output_text.delta', ...place, delta, logprobs: [] },
    ),
    ...calls.map((call, index) => ({
      type: 'response.output_item.done',
      output_index: index,
      item: {
        type: 'function_call',
        id: `fc_${index}`,
        call_id: `call_${index}`,
        status: 'completed',
        ...call,
      },
    })),
    {
      type: isWhole ? 'response.completed' : 'response.incomplete',
      response: {
        ...response,
        status: isWhole ? 'completed' : 'incomplete',
        ...(!isWhole && { incomplete_details: { reason: 'max_output_tokens' } }),
        usage,
      },
    },
  ].map((data, index) => event({ ...data, sequence_number: index }));
}

function encodeChat({ pieces, calls = [], finish, ...counts }: Said, model: string): string[] {
  const data = (rest: Record<string, unknown>) =>
    `data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 0, model, ...rest })}\n\n`;
  const choice = (delta: Record<string, unknown>, finish_reason: string | null = null) =>
    data({ choices: [{ index: 0, delta, finish_reason }] });
  const reasons = { stop: 'stop', length: 'length', refused: 'stop', tool: 'tool_calls' };
  return [
    choice({ role: 'assistant', content: '' }),
    ...pieces.map((text) => choice(finish === 'refused' ? { refusal: text } : { content: text })),
    ...calls.flatMap((call, index) => [
      choice({
        tool_calls: [
          { index, id: `call_${index}`, type: 'function', function: { name: call.name, arguments: '' } },
        ],
      }),
      ...[call.arguments.slice(0, 5), call.arguments.slice(5)].map((part) =>
        choice({ tool_calls: [{ index, function: { arguments: part } }] }),
      ),
    ]),
    choice({}, reasons[finish]),
    data({
      choices: [],
      usage: {
        prompt_tokens: counts.inputTokens,
        completion_tokens: counts.outputTokens,
        total_tokens: counts.inputTokens + counts.outputTokens,
      },
    }),
    'data: [DONE]\n\n',
  ];
}

function encodeAnthropic({ pieces, calls = [], finish, ...counts }: Said, model: string): string[] {
  const reasons = { stop: 'end_turn', length: 'max_tokens', refused: 'refusal', tool: 'tool_use' };
  const block = (
    index: number,
    content_block: Record<string, unknown>,
    deltas: Record<string, unknown>[],
  ) => [
    event({ type: 'content_block_start', index, content_block }),
    ...deltas.map((delta) => event({ type: 'content_block_delta', index, delta })),
    event({ type: 'content_block_stop', index }),
  ];
  return [
    event({
      type: 'message_start',
      message: { id: 'msg_1', model, usage: { input_tokens: counts.inputTokens, output_tokens: 1 } },
    }),
    event({ type: 'ping' }),
    ...block(
      0,
      { type: 'text', text: '' },
      pieces.map((text) => ({ type: 'text_delta', text })),
    ),
    ...calls.flatMap((call, index) =>
      block(index + 1, { type: 'tool_use', id: `toolu_${index}`, name: call.name, input: {} }, [
        { type: 'input_json_delta', partial_json: call.arguments.slice(0, 5) },
        { type: 'input_json_delta', partial_json: call.arguments.slice(5) },
      ]),
    ),
    event({
      type: 'message_delta',
      delta: { stop_reason: reasons[finish] },
      usage: { output_tokens: counts.outputTokens },
    }),
    event({ type: 'message_stop' }),
  ];
}

function encodeOllama({ pieces, calls = [], finish, ...counts }: Said, model: string): string[] {
  const line = (rest: Record<string, unknown>) => `${JSON.stringify({ model, created_at: '', ...rest })}\n`;
  const message = (rest: Record<string, unknown>) =>
    line({ message: { role: 'assistant', content: '', ...rest }, done: false });
  return [
    ...pieces.map((content) => message({ content })),
    ...calls.map((call) =>
      message({ tool_calls: [{ function: { name: call.name, arguments: JSON.parse(call.arguments) } }] }),
    ),
    line({
      message: { role: 'assistant', content: '' },
      done: true,
      done_reason: finish === 'length' ? 'length' : 'stop',
      prompt_eval_count: counts.inputTokens,
      eval_count: counts.outputTokens,
    }),
  ];
}

/** One answer that is no stream. */
export const encodeWholeChat = ({ pieces, finish, inputTokens, outputTokens }: Said, model: string) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 0,
  model,
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content: pieces.join(''), refusal: null },
      finish_reason: finish === 'length' ? 'length' : 'stop',
      logprobs: null,
    },
  ],
  usage: {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
  },
});
