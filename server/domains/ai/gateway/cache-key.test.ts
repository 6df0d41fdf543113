import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type KeyFacts, makeCacheKey } from './cache-key.ts';

const image = (byte: number) =>
  ({ type: 'image', mediaType: 'image/png', data: new Uint8Array([byte]) }) as const;
const facts: KeyFacts = {
  tenantId: 'a',
  provider: 'openai 1',
  model: 'm',
  prompt: { id: 'match-cv', version: '3', hash: 'abc' },
  messages: [
    { role: 'system', content: 'Judge.' },
    { role: 'user', content: [{ type: 'text', text: 'x' }, image(1)] },
  ],
  schema: { type: 'object', properties: { a: { type: 'string' }, b: { type: 'number' } } },
  tools: undefined,
  temperature: 0,
  seed: undefined,
  maxTokens: 100,
};

test('the order of properties changes no key', () => {
  const schema = { properties: { b: { type: 'number' }, a: { type: 'string' } }, type: 'object' };
  assert.equal(makeCacheKey({ ...facts, schema }), makeCacheKey(facts));
  assert.match(makeCacheKey(facts), /^[0-9a-f]{64}$/);
});

test('everything that may change an answer changes the key', () => {
  const [system, user] = facts.messages;
  const others: Partial<KeyFacts>[] = [
    { tenantId: 'b' },
    { provider: 'openai 2' },
    { model: 'n' },
    { prompt: null },
    { prompt: { ...facts.prompt!, version: '4' } },
    { prompt: { ...facts.prompt!, hash: 'abd' } },
    { messages: [user!, system!] },
    { messages: [system!, { role: 'user', content: [{ type: 'text', text: 'x' }, image(2)] }] },
    { messages: [system!, { role: 'assistant', content: 'x' }] },
    { schema: undefined },
    { tools: [{ name: 't' }] },
    { temperature: 0.1 },
    { temperature: undefined },
    { seed: 0 },
    { maxTokens: 101 },
  ];
  const keys = [facts, ...others.map((each) => ({ ...facts, ...each }))].map(makeCacheKey);
  assert.equal(new Set(keys).size, keys.length);
});
