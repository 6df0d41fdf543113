import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStreamFetch } from '../../fetch/index.ts';
import { createProvider } from '../index.ts';
import { collect } from '../testing/collect.ts';
import { explainConnection, explainStatus, readRetryAfter } from './explain.ts';

test('only words of a code are kept of what a server says, and no sentence or key', () => {
  for (const text of ['sk-Abc123', 'Incorrect key sk-1', 'x'.repeat(80), 'a1b2c3d4e5f6', 42, null]) {
    const failure = explainStatus({ status: 400, code: text, type: text, param: text });
    assert.equal(failure.message, 'bad_request (HTTP 400)');
  }
  const failure = explainStatus({
    status: 400,
    code: null,
    type: 'invalid_request_error',
    param: 'messages[0].role',
  });
  assert.equal(failure.message, 'bad_request (HTTP 400, invalid_request_error, field messages[0].role)');
});

test('a wait is never less than nothing nor longer than a day', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  for (const [headers, seconds] of [
    [{ 'retry-after': '2' }, 2],
    [{ 'retry-after': '1.5' }, 1.5],
    [{ 'retry-after-ms': '250', 'retry-after': '9' }, 0.25],
    [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:30 GMT' }, 30],
    [{ 'retry-after': 'Wed, 31 Dec 2025 00:00:00 GMT' }, 0],
    [{ 'retry-after': '9'.repeat(400) }, 86_400],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '-5' }, undefined],
    [{}, undefined],
  ] as const)
    assert.equal(readRetryAfter(new Headers({ ...headers }), now), seconds, JSON.stringify(headers));
});

test('the reason behind a lost connection is found', () => {
  const error = new TypeError('fetch failed', {
    cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }),
  });
  assert.equal(explainConnection(error).code, 'ECONNREFUSED');
});

test('a server inside the network is not asked, and asking again does not help', async () => {
  const fetch = createStreamFetch({ env: 'production', publicUrl: 'https://inlay.example' });
  for (const kind of ['openai-compatible', 'anthropic'] as const) {
    const provider = createProvider({ kind, baseUrl: 'https://169.254.169.254/v1', apiKey: 'k', fetch });
    const asked = provider.chat({ model: 'm', messages: [{ role: 'user', content: 'Hi' }] });
    const code = 'address_forbidden';
    await assert.rejects(collect(asked), { kind: 'unreachable', code, mayRetry: false }, kind);
    await assert.rejects(provider.probe('m'), { kind: 'unreachable', code }, kind);
  }
});
