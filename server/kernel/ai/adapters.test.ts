import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type ChatRequest, createProvider, type ProviderOptions } from './index.ts';
import { collect } from './testing/collect.ts';
import {
  callTool,
  type ModelServer,
  say,
  sendJson,
  sendRaw,
  startModelServer,
} from './testing/model-server.ts';

let server: ModelServer;
before(async () => {
  server = await startModelServer();
});
after(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
});

const open = (kind: ProviderOptions['kind'], more: Partial<ProviderOptions> = {}) =>
  createProvider({ kind, baseUrl: `${server.origin}/v1`, apiKey: 'sk-1', fetch, ...more });
const messages = [{ role: 'user', content: 'Who?' }] as const;
const schema = {
  name: 'person',
  schema: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
};
const send = async (provider: ReturnType<typeof open>, request: Partial<ChatRequest>) => {
  const answer = await collect(provider.chat({ model: 'gpt-4.1', messages, ...request }));
  return { ...answer, asked: server.asked.at(-1)! };
};

test('nothing that OpenAI is asked stays there', async () => {
  const { asked } = await send(open('openai'), { schema });
  assert.equal(asked.path, '/v1/responses');
  assert.equal(asked.body.store, false);
});

test('a schema is held to where the provider can, and told in words where it cannot', async () => {
  const held = await send(open('openai'), { schema });
  assert.match(JSON.stringify(held.asked.body), /"format":\{"type":"json_schema".*"strict":true/);
  const found = { 'gpt-4.1': { jsonSchema: false } };
  for (const kind of ['openai', 'openai-compatible', 'anthropic'] as const) {
    const told = await send(open(kind, { found }), { schema });
    const sent = JSON.stringify(told.asked.body);
    assert.match(sent, /Answer with one JSON value/, kind);
    assert.ok(!sent.includes('json_schema'), kind);
  }
});

test('fields that a model does not take are left out', async () => {
  const all = { temperature: 0, seed: 1, maxTokens: 100 };
  const thinker = await send(open('openai'), { ...all, model: 'o4-mini' });
  assert.equal('temperature' in thinker.asked.body || 'seed' in thinker.asked.body, false);
  assert.equal(thinker.asked.body.max_output_tokens, 100);
  const unknown = await send(open('openai-compatible'), all);
  assert.equal('seed' in unknown.asked.body, false);
  assert.equal(unknown.asked.body.max_tokens, 100);
  const probed = {
    'gpt-4.1': { seed: true, temperature: false, maxTokensField: 'max_completion_tokens' },
  } as const;
  const known = await send(open('openai-compatible', { found: probed }), all);
  assert.deepEqual(
    [known.asked.body.seed, known.asked.body.temperature, known.asked.body.max_completion_tokens],
    [1, undefined, 100],
  );
});

test('a server that does not stream is asked for the whole', async () => {
  server.next(say(['Good ', 'day']));
  const found = { 'gpt-4.1': { stream: false } };
  const { text, usage, asked } = await send(open('openai-compatible', { found }), {});
  assert.equal(asked.body.stream, undefined);
  assert.equal(text, 'Good day');
  assert.equal(usage.inputTokens, 7);
});

test('a refusal is none of the text', async () => {
  for (const kind of ['openai', 'openai-compatible'] as const) {
    server.next(say('I cannot help with that.', { finish: 'refused' }));
    const { text, finishReason } = await send(open(kind), {});
    assert.equal(text, '');
    assert.equal(finishReason, 'refused');
  }
});

test('a stream that breaks before its count alone is missing is whole, but not counted', async () => {
  const piece = (choice: object) =>
    `data: ${JSON.stringify({ model: 'm', choices: [{ index: 0, ...choice }] })}\n\n`;
  server.next(
    sendRaw(
      'text/event-stream',
      piece({ delta: { content: 'Hi' } }) + piece({ delta: {}, finish_reason: 'stop' }),
    ),
  );
  const { text, usage } = await send(open('openai-compatible'), {});
  assert.equal(text, 'Hi');
  assert.equal(usage.counted, false);
});

test('a model’s thoughts are none of its answer, and a count of zero is none', async () => {
  for (const product of ['unknown', 'ollama'] as const) {
    server.next(say(['<thi', 'nk>Hm. ', 'So.</think>\n', '{"a":', '1}'], { inputTokens: 0 }));
    const { text, usage } = await send(open('openai-compatible', { product }), {});
    assert.equal(text, '{"a":1}', product);
    assert.equal(usage.counted, false);
    server.next(say(['<', 'ok']));
    assert.equal((await send(open('openai-compatible', { product }), {})).text, '<ok');
  }
});

test('an error in the midst of a stream says what it is', async () => {
  for (const [type, kind] of [
    ['rate_limit_exceeded', 'rate_limited'],
    ['server_error', 'overloaded'],
    ['never_heard', 'broken_stream'],
  ] as const) {
    server.next(sendRaw('text/event-stream', `data: {"error":{"message":"No.","type":"${type}"}}\n\n`));
    await assert.rejects(send(open('openai-compatible'), {}), { kind, code: type });
    server.next(
      sendRaw('text/event-stream', `event: error\ndata: {"type":"error","error":{"type":"${type}"}}\n\n`),
    );
    await assert.rejects(send(open('anthropic'), {}), { kind, code: type });
  }
});

test('Ollama is asked by its own API: the model stays loaded and the context is large enough', async () => {
  const ollama = open('openai-compatible', { product: 'ollama' });
  const short = await send(ollama, { schema, seed: 4, temperature: 0, maxTokens: 50 });
  assert.equal(short.asked.path, '/api/chat');
  assert.equal(short.asked.body.keep_alive, '30m');
  assert.deepEqual(short.asked.body.format, schema.schema);
  assert.deepEqual(short.asked.body.options, { num_ctx: 8192, seed: 4, temperature: 0, num_predict: 50 });
  const content = 'word '.repeat(20_000);
  const long = await send(ollama, { messages: [{ role: 'user', content }] });
  assert.deepEqual(long.asked.body.options, { num_ctx: 65_536 });
});

test('a Claude that takes no format gives its answer as the input of a tool, and it comes as text', async () => {
  server.next(callTool('person', { name: 'Zoë' }));
  const early = await send(open('anthropic'), { schema, model: 'claude-3-5-haiku-latest' });
  assert.deepEqual(JSON.parse(early.text), { name: 'Zoë' });
  assert.equal(early.finishReason, 'stop');
  assert.deepEqual(early.calls, []);
  assert.deepEqual(early.asked.body.tool_choice, { type: 'tool', name: 'person' });
  const late = await send(open('anthropic'), { schema, model: 'claude-sonnet-4-5', temperature: 1.5 });
  assert.match(JSON.stringify(late.asked.body.output_config), /"json_schema".*"additionalProperties":false/);
  assert.equal(late.asked.body.tools, undefined);
  assert.equal(late.asked.body.temperature, 1);
});

test('the rules for a Claude stand apart from what is said to it, and answers of tools are one turn', async () => {
  const call = (id: string) => ({ id, name: 'look_up', arguments: 'no json' });
  const { asked } = await send(open('anthropic'), {
    messages: [
      { role: 'system', content: 'Be short.' },
      ...messages,
      { role: 'assistant', content: '', toolCalls: [call('a'), call('b')] },
      { role: 'tool', toolCallId: 'a', content: '1' },
      { role: 'tool', toolCallId: 'b', content: '2' },
    ],
  });
  assert.equal(asked.body.system, 'Be short.');
  const turns = asked.body.messages as { role: string; content: object[] }[];
  assert.deepEqual(
    turns.map(({ role, content }) => [role, content.length]),
    [
      ['user', 1],
      ['assistant', 2],
      ['user', 2],
    ],
  );
  assert.equal(asked.headers['x-api-key'], 'sk-1');
  assert.equal(asked.headers['anthropic-version'], '2023-06-01');
});

test('vectors come in the order of their texts, of unit length', async () => {
  for (const kind of ['openai', 'openai-compatible'] as const) {
    const { vectors, usage } = await open(kind).embed({ model: 'e', texts: ['one', 'three'] });
    assert.deepEqual(
      vectors.map(([first = 0, second = 0]) => Math.round(first / second)),
      [3, 5],
    );
    for (const vector of vectors) assert.ok(Math.abs(Math.hypot(...vector) - 1) < 1e-6);
    assert.equal(usage.inputTokens, 5);
  }
});

test('vectors that are none, too few or of two lengths are not taken', async () => {
  const vector = (index: number, embedding: unknown) => ({ index, embedding });
  for (const data of [
    [vector(0, [1, 2])],
    [vector(0, [1, 2]), vector(1, [1])],
    [vector(0, [1, 2]), vector(1, [1, null])],
    [vector(0, []), vector(1, [])],
    'none',
  ]) {
    server.next((_, res) => sendJson(res, 200, { data }));
    await assert.rejects(
      open('openai-compatible').embed({ model: 'e', texts: ['a', 'b'] }),
      { kind: 'broken_stream', code: 'malformed' },
      JSON.stringify(data),
    );
  }
});

test('sound becomes text and text becomes sound', async () => {
  const provider = open('openai');
  const audio = Buffer.from('sound');
  const heard = await provider.transcribe({ model: 'whisper-1', audio, mediaType: 'audio/webm;codecs=opus' });
  assert.equal(heard.text, 'Good morning.');
  assert.equal(heard.seconds, 2);
  assert.match(server.asked[0]!.bytes.toString(), /filename="audio\.webm"/);
  const { mediaType, audio: sound } = await provider.speak({ model: 'tts-1', text: 'Hello' });
  assert.equal(mediaType, 'audio/mpeg');
  let bytes = 0;
  for await (const chunk of sound) bytes += chunk.length;
  assert.equal(bytes, 100_000);
  await assert.rejects(provider.transcribe({ model: 'whisper-1', audio, mediaType: 'text/html' }), {
    kind: 'unsupported',
  });
});

test('speech that fails does so before it is played, and left alone it ends', async () => {
  const provider = open('openai');
  server.next((_, res) => sendJson(res, 500, { error: {} }));
  await assert.rejects(provider.speak({ model: 'tts-1', text: 'Hello' }), { kind: 'overloaded' });
  server.next((_, res) => {
    res.writeHead(200, { 'content-type': 'audio/mpeg' }).write('some sound');
  });
  const { audio } = await provider.speak({ model: 'tts-1', text: 'Hello' });
  for await (const _ of audio) break;
  assert.equal(await server.asked.at(-1)!.ended, false);
});
