import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import {
  type AiProvider,
  type ChatRequest,
  createProvider,
  isAiFailure,
  type ProviderOptions,
} from './index.ts';
import { collect } from './testing/collect.ts';
import {
  breakAfter,
  callTool,
  fail,
  hang,
  type ModelServer,
  say,
  sendPage,
  sendRaw,
  startModelServer,
} from './testing/model-server.ts';
import { encode, openStream, protocolOf } from './testing/wire.ts';

const apiKey = 'sk-Secret123456';
let server: ModelServer;
before(async () => {
  server = await startModelServer();
});
after(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
});

/** All that talk over the network, each by its own protocol. */
const kinds: readonly [string, () => AiProvider][] = [
  ['OpenAI', () => open({ kind: 'openai', baseUrl: `${server.origin}/v1` })],
  ['a compatible server', () => open({ kind: 'openai-compatible', baseUrl: `${server.origin}/v1` })],
  ['Ollama', () => open({ kind: 'openai-compatible', baseUrl: `${server.origin}/v1/`, product: 'ollama' })],
  ['Anthropic', () => open({ kind: 'anthropic', baseUrl: server.origin })],
];
const open = (options: Omit<ProviderOptions, 'fetch' | 'apiKey'>) =>
  createProvider({ apiKey, fetch, ...options });

const hello: ChatRequest = { model: 'small', messages: [{ role: 'user', content: 'Good morning.' }] };
const ask = (provider: AiProvider, more: Partial<ChatRequest> = {}) =>
  collect(provider.chat({ ...hello, ...more }));

for (const [name, provider] of kinds) {
  test(`${name}: a text comes piece by piece and ends with what it cost`, async () => {
    server.next(say(['Guten ', 'Tag, ', '世界 🙂']));
    const answer = await ask(provider());
    assert.equal(answer.text, 'Guten Tag, 世界 🙂');
    assert.equal(answer.finishReason, 'stop');
    assert.equal(answer.model, 'small-as-served');
    assert.deepEqual(answer.usage, { inputTokens: 7, outputTokens: 3, cachedInputTokens: 0, counted: true });
  });

  test(`${name}: an answer that was cut off says so`, async () => {
    server.next(say('And then', { finish: 'length' }));
    assert.equal((await ask(provider())).finishReason, 'length');
  });

  test(`${name}: a tool is called with what the model wrote, and its answer goes back`, async () => {
    const tools = [{ name: 'find_city', description: 'Finds a city.', parameters: { type: 'object' } }];
    server.next(callTool('find_city', { name: 'Łódź' }));
    const { calls, finishReason } = await ask(provider(), { tools });
    assert.equal(finishReason, 'tool');
    assert.equal(calls.length, 1);
    assert.equal(calls[0]!.name, 'find_city');
    assert.deepEqual(JSON.parse(calls[0]!.arguments), { name: 'Łódź' });
    const content = 'In Poland.';
    const messages = [
      ...hello.messages,
      { role: 'assistant', content: '', toolCalls: calls },
      { role: 'tool', toolCallId: calls[0]!.id, content },
    ] as const;
    await ask(provider(), { tools, messages });
    assert.match(JSON.stringify(server.asked[1]!.body), /Łódź.*In Poland\./);
  });

  test(`${name}: an image goes along`, async () => {
    const data = Buffer.from('not really a picture');
    await ask(provider(), {
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'What is this?' },
            { type: 'image', mediaType: 'image/png', data },
          ],
        },
      ],
    });
    const sent = JSON.stringify(server.asked[0]!.body);
    assert.ok(sent.includes(data.toString('base64')) && sent.includes('What is this?'));
  });

  test(`${name}: nothing is asked before the first piece is wanted`, async () => {
    const stream = provider().chat(hello)[Symbol.asyncIterator]();
    assert.equal(server.asked.length, 0);
    await stream.next();
    assert.equal(server.asked.length, 1);
    await stream.return?.(undefined);
  });

  for (const [status, error, kind, mayRetry] of [
    [400, { type: 'invalid_request_error' }, 'bad_request', false],
    [401, { type: 'authentication_error' }, 'unauthorized', false],
    [403, {}, 'unauthorized', false],
    [404, { code: 'model_not_found' }, 'bad_request', false],
    [429, { code: 'rate_limit_exceeded' }, 'rate_limited', true],
    [429, { code: 'insufficient_quota' }, 'rate_limited', false],
    [500, { type: 'server_error' }, 'overloaded', true],
    [503, {}, 'overloaded', true],
    [529, { type: 'overloaded_error' }, 'overloaded', true],
    [400, { code: 'content_policy_violation' }, 'content_refused', false],
  ] as const)
    test(`${name}: ${status} ${Object.values(error).join('')} is ${kind}, and asked once`, async () => {
      server.next(fail(status, error));
      const failure = await failureOf(ask(provider()));
      assert.equal(failure.kind, kind);
      assert.equal(failure.status, status);
      assert.equal(failure.mayRetry, mayRetry);
      assert.equal(server.asked.length, 1);
      const said = [failure.message, failure.stack, JSON.stringify(failure), String(failure.cause)].join(' ');
      assert.ok(!said.includes(apiKey), said);
    });

  test(`${name}: how long to wait is understood in seconds and as a date`, async () => {
    server.next(fail(429, {}, { 'retry-after': '17' }));
    assert.equal((await failureOf(ask(provider()))).retryAfter, 17);
    server.next(fail(429, {}, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() }));
    const { retryAfter = 0 } = await failureOf(ask(provider()));
    assert.ok(retryAfter > 30 && retryAfter <= 60, String(retryAfter));
    server.next(fail(429));
    assert.equal((await failureOf(ask(provider()))).retryAfter, undefined);
  });

  test(`${name}: half an answer is handed on, and then it is broken`, async () => {
    server.next(breakAfter('Half an'));
    const pieces: unknown[] = [];
    const failure = await failureOf(
      (async () => {
        for await (const delta of provider().chat(hello)) pieces.push(delta);
      })(),
    );
    assert.deepEqual(pieces, [{ type: 'text', text: 'Half an' }]);
    assert.equal(failure.kind, 'broken_stream');
    assert.ok(failure.mayRetry);
  });

  test(`${name}: an answer that is none of the protocol is broken`, async () => {
    server.next(sendPage);
    assert.equal((await failureOf(ask(provider()))).kind, 'broken_stream');
    const type = name === 'Ollama' ? 'application/x-ndjson' : 'text/event-stream';
    server.next(sendRaw(type, 'data: {"choices": [\n\n'));
    assert.equal((await failureOf(ask(provider()))).kind, 'broken_stream');
    server.next(sendRaw(type, ''));
    assert.equal((await failureOf(ask(provider()))).kind, 'broken_stream');
  });

  test(`${name}: a server that says nothing is given up, and the connection with it`, async () => {
    server.next(hang(), hang('One'));
    for (const at of [0, 1]) {
      const failure = await failureOf(ask(provider(), { timeoutMs: 60 }));
      assert.equal(failure.kind, 'timed_out');
      assert.equal(await server.asked[at]!.ended, false);
    }
  });

  test(`${name}: whoever cancels closes the connection to the provider`, async () => {
    server.next(hang(), hang('One'));
    for (const at of [0, 1]) {
      const ends = new AbortController();
      const asked = failureOf(ask(provider(), { signal: ends.signal }));
      while (server.asked.length <= at) await pause();
      await pause();
      ends.abort();
      assert.equal((await asked).kind, 'cancelled');
      assert.equal(await server.asked[at]!.ended, false);
    }
    const failure = await failureOf(ask(provider(), { signal: AbortSignal.abort() }));
    assert.equal(failure.kind, 'cancelled');
    assert.equal(server.asked.length, 2);
  });

  test(`${name}: whoever leaves the loop closes the connection to the provider`, async () => {
    server.next(hang('One'));
    for await (const delta of provider().chat(hello)) {
      assert.deepEqual(delta, { type: 'text', text: 'One' });
      break;
    }
    assert.equal(await server.asked[0]!.ended, false);
  });

  test(`${name}: who reads slowly holds the provider up`, async () => {
    let written = 0;
    server.next(({ path, body }, res) => {
      const protocol = protocolOf(path)!;
      const text = 'word '.repeat(2000);
      const said = { pieces: [text], finish: 'stop', inputTokens: 1, outputTokens: 1 } as const;
      const parts = encode(protocol, said, String(body.model));
      const at = parts.findIndex((part) => part.includes(text));
      openStream(res, protocol).write(parts.slice(0, at).join(''));
      const write = () => {
        while (!res.destroyed) {
          written += parts[at]!.length;
          if (!res.write(parts[at])) {
            res.once('drain', write);
            return;
          }
        }
      };
      write();
    });
    let [seen, pieces] = [-1, 0];
    for await (const delta of provider().chat(hello)) {
      if (delta.type !== 'text' || ++pieces < 3) continue;
      // What fits into the sockets of both sides is written, and then no more.
      while (seen !== written) {
        seen = written;
        await new Promise((done) => setTimeout(done, 100));
      }
      break;
    }
    assert.ok(written < 32_000_000, `${written} bytes were taken`);
    assert.equal(await server.asked[0]!.ended, false);
  });

  test(`${name}: a line without an end is not taken into memory`, async () => {
    server.next((_, res) => {
      res.writeHead(200, { 'content-type': 'text/event-stream' });
      const part = Buffer.alloc(1024 * 1024, 'a');
      const write = () => {
        while (!res.destroyed && res.write(part));
        res.once('drain', write);
      };
      write();
    });
    const failure = await failureOf(ask(provider()));
    assert.equal(failure.kind, 'broken_stream');
    assert.equal(failure.code, 'too_long');
    assert.ok(!failure.mayRetry);
  });

  test(`${name}: of this machine and its environment nothing is told`, async () => {
    await ask(provider());
    const names = Object.keys(server.asked[0]!.headers).filter((header) =>
      /stainless|organi|project/.test(header),
    );
    assert.deepEqual(names, []);
  });
}

test('a key of the environment goes to nobody', async (t) => {
  const names = ['OPENAI_API_KEY', 'OPENAI_ADMIN_KEY', 'OPENAI_ORG_ID', 'OPENAI_PROJECT_ID'];
  for (const name of names) process.env[name] = 'sk-of-the-operator';
  process.env.OPENAI_CUSTOM_HEADERS = 'x-secret: sk-of-the-operator';
  process.env.OPENAI_BASE_URL = 'http://127.0.0.1:1';
  t.after(() => {
    for (const name of [...names, 'OPENAI_CUSTOM_HEADERS', 'OPENAI_BASE_URL']) delete process.env[name];
  });
  const provider = createProvider({ kind: 'openai-compatible', baseUrl: `${server.origin}/v1`, fetch });
  await ask(provider);
  assert.equal(server.asked[0]!.headers.authorization, undefined);
  assert.ok(!JSON.stringify(server.asked[0]!.headers).includes('sk-of-the-operator'));
  assert.equal((await failureOf(ask(createProvider({ kind: 'openai', fetch })))).code, 'missing_key');
});

test('where nobody listens the provider is unreachable', async () => {
  const provider = open({ kind: 'openai-compatible', baseUrl: 'http://127.0.0.1:1/v1' });
  const failure = await failureOf(ask(provider));
  assert.equal(failure.kind, 'unreachable');
  assert.ok(failure.mayRetry);
});

test('without a key the vendors are not even asked', async () => {
  for (const kind of ['openai', 'anthropic'] as const) {
    const provider = createProvider({ kind, baseUrl: server.origin, fetch });
    const failure = await failureOf(ask(provider));
    assert.equal(failure.kind, 'unauthorized');
    assert.equal(failure.code, 'missing_key');
  }
  assert.equal(server.asked.length, 0);
});

test('a base URL that is none is refused at once', () => {
  for (const baseUrl of ['ollama:11434', 'file:///etc', 'nothing', ''])
    assert.throws(() => open({ kind: 'openai-compatible', baseUrl }), { code: 'base_url' }, baseUrl);
  assert.throws(() => open({ kind: 'openai-compatible' }), { code: 'base_url' });
});

async function failureOf(act: Promise<unknown>) {
  try {
    await act;
  } catch (error) {
    if (isAiFailure(error)) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}

const pause = () => new Promise((done) => setTimeout(done, 10));
