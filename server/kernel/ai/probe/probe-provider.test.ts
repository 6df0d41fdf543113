import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { createProvider, type ProviderOptions } from '../index.ts';
import {
  type Answer,
  callTool,
  fail,
  hang,
  type ModelServer,
  say,
  sendJson,
  startModelServer,
} from '../testing/model-server.ts';

let server: ModelServer;
before(async () => {
  server = await startModelServer();
});
after(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
});

const open = (kind: ProviderOptions['kind'] = 'openai-compatible') =>
  createProvider({ kind, baseUrl: `${server.origin}/v1`, apiKey: 'sk-1', fetch });

interface Talents {
  readonly version?: '/api/version' | '/version';
  readonly refuses?: readonly string[];
  readonly json?: boolean;
  readonly tools?: boolean;
  readonly vision?: boolean;
}

/** A server that refuses some fields, as servers do, and has some talents. */
const serve =
  ({ version, refuses = [], json, tools, vision }: Talents): Answer =>
  (asked, res) => {
    const { path, body } = asked;
    if (path === version) return sendJson(res, 200, { version: '1.2.3' });
    if (path.endsWith('version')) return fail(404)(asked, res);
    if (path.includes('/models')) return sendJson(res, 200, { data: [{ id: 'b' }, { id: 'a' }] });
    const options = (body.options ?? {}) as object;
    const unwanted = refuses.find((field) => field in body || field in options);
    if (unwanted) return fail(400, { code: 'unsupported_parameter', param: unwanted })(asked, res);
    const sent = JSON.stringify(body);
    if (tools && sent.includes('read_clock')) return callTool('read_clock', { city: 'Lima' })(asked, res);
    if (json && /json_schema|"format"/.test(sent)) return say('{"sum": 4}')(asked, res);
    if (sent.includes('Which colour')) return say(vision ? 'Red.' : 'Blue, perhaps.')(asked, res);
    return say('Four, I think.')(asked, res);
  };

test('what a server can do is found, whatever its kind', async () => {
  server.otherwise(serve({ json: true, tools: true, vision: true }));
  for (const kind of ['openai', 'openai-compatible', 'anthropic'] as const) {
    const { capabilities, models, usage } = await open(kind).probe('claude-sonnet-4-5');
    const { jsonSchema, tools, vision, stream, temperature } = capabilities;
    assert.deepEqual([jsonSchema, tools, vision, stream, temperature], [true, true, true, true, true], kind);
    assert.deepEqual(models, ['a', 'b']);
    assert.ok(usage.inputTokens > 0 && usage.counted);
  }
});

test('what it says it can and cannot is not believed', async () => {
  server.otherwise(serve({}));
  const { capabilities } = await open().probe('small');
  const { jsonSchema, tools, vision } = capabilities;
  assert.deepEqual([jsonSchema, tools, vision], [false, false, false]);
});

test('fields that are refused are left out, and only those', async () => {
  for (const refuses of [
    ['seed'],
    ['temperature'],
    ['max_tokens'],
    ['stream', 'seed'],
    ['temperature', 'max_tokens'],
  ]) {
    server.otherwise(serve({ refuses, json: true }));
    const { capabilities } = await open().probe('small');
    const { seed, temperature, stream, maxTokensField, jsonSchema } = capabilities;
    assert.deepEqual(
      { seed, temperature, stream, maxTokensField, jsonSchema },
      {
        seed: !refuses.includes('seed'),
        temperature: !refuses.includes('temperature'),
        stream: !refuses.includes('stream'),
        maxTokensField:
          refuses.includes('max_tokens') || refuses.includes('stream')
            ? 'max_completion_tokens'
            : 'max_tokens',
        jsonSchema: true,
      },
      refuses.join(),
    );
  }
});

test('Ollama and vLLM are recognised, and Ollama is asked by its own API', async () => {
  server.otherwise(serve({ version: '/version', json: true }));
  assert.equal((await open().probe('small')).product, 'vllm');
  server.otherwise(serve({ version: '/api/version', json: true, tools: true }));
  const { product, capabilities } = await open().probe('small');
  assert.equal(product, 'ollama');
  assert.equal(capabilities.maxTokensField, 'num_predict');
  assert.ok(capabilities.jsonSchema && capabilities.tools);
  assert.ok(server.asked.some(({ path }) => path === '/api/chat'));
});

test('an embedder is asked to embed, not to talk', async () => {
  server.otherwise((asked, res) =>
    asked.path.endsWith('/embeddings')
      ? sendJson(res, 200, { data: [0, 1].map((index) => ({ index, embedding: [1, index] })) })
      : serve({})(asked, res),
  );
  const { capabilities } = await open().probe('nomic-embed-text');
  assert.deepEqual(capabilities, { embed: true, chat: false });
  assert.ok(server.asked.every(({ path }) => !path.includes('chat')));
});

test('an embedder whose name does not say so is found', async () => {
  server.otherwise((asked, res) => {
    if (asked.path.includes('/chat')) return fail(400, { code: 'not_a_chat_model' })(asked, res);
    if (!asked.path.endsWith('/embeddings')) return serve({})(asked, res);
    return sendJson(res, 200, { data: [0, 1].map((index) => ({ index, embedding: [1, index] })) });
  });
  assert.deepEqual((await open().probe('ours')).capabilities, { embed: true, chat: false });
  server.otherwise((asked, res) =>
    asked.path.includes('/models') ? serve({})(asked, res) : fail(400, { code: 'no_such_thing' })(asked, res),
  );
  await assert.rejects(open().probe('ours'), { kind: 'bad_request', code: 'no_such_thing' });
});

test('a voice is asked to speak, and an ear to listen', async () => {
  server.otherwise((asked, res) => {
    if (asked.path.endsWith('/speech')) return void res.writeHead(200).end('sound');
    if (asked.path.endsWith('/transcriptions')) {
      assert.ok(asked.bytes.includes('RIFF'));
      return sendJson(res, 200, { text: '' });
    }
    return serve({})(asked, res);
  });
  assert.deepEqual((await open('openai').probe('tts-1')).capabilities, { speak: true });
  assert.deepEqual((await open('openai').probe('whisper-1')).capabilities, { transcribe: true });
});

test('a wrong key, a missing model and a server that says nothing are told apart', async () => {
  server.otherwise(fail(401, { code: 'invalid_api_key' }));
  await assert.rejects(open().probe('small'), { kind: 'unauthorized' });
  server.otherwise((asked, res) =>
    asked.path.includes('/chat') ? fail(404, { code: 'model_not_found' })(asked, res) : serve({})(asked, res),
  );
  await assert.rejects(open().probe('small'), { kind: 'bad_request', code: 'model_not_found' });
  server.otherwise(hang());
  await assert.rejects(open().probe('small', { timeoutMs: 80 }), { kind: 'timed_out' });
  await assert.rejects(open().probe('small', { signal: AbortSignal.abort() }), { kind: 'cancelled' });
});

test('a server without a list of models can be used all the same', async () => {
  server.otherwise((asked, res) =>
    asked.path.includes('/models') ? fail(404)(asked, res) : serve({ json: true })(asked, res),
  );
  const { models, capabilities } = await open().probe('small');
  assert.deepEqual(models, []);
  assert.ok(capabilities.chat);
});
