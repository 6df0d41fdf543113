import assert from 'node:assert/strict';
import { test } from 'node:test';
import { computeCost, toDollars, toNanos } from '../money.ts';
import { findPrice, type TenantPrice } from './find-price.ts';
import { publishedPrices } from './published.ts';

const o3 = { providerId: 'p', kind: 'openai', model: 'o3', isOwn: false } as const;
const own = (validFrom: string, input: number): TenantPrice => ({
  id: validFrom,
  providerId: 'p',
  model: 'o3',
  validFrom,
  input: toNanos(input),
  output: 0,
  minute: 0,
  character: 0,
});

test('a price holds from its day on', () => {
  assert.equal(findPrice(o3, '2025-04-15', []).source, 'unknown');
  assert.equal(toDollars(findPrice(o3, '2025-06-09', []).input), 10);
  assert.deepEqual(findPrice(o3, '2025-06-10', []).from, '2025-06-10');
  assert.equal(toDollars(findPrice(o3, '2026-11-21', []).input), 2);
});

test('what a tenant agreed on wins from its day on', () => {
  const prices = [own('2026-03-01', 1.5), own('2026-01-01', 1.8), own('2027-01-01', 0.5)];
  const on = (day: string) => {
    const { source, input, from } = findPrice(o3, day, prices);
    return [source, toDollars(input), from];
  };
  assert.deepEqual(on('2025-12-31'), ['published', 2, '2025-06-10']);
  assert.deepEqual(on('2026-02-28'), ['tenant', 1.8, '2026-01-01']);
  assert.deepEqual(on('2026-11-21'), ['tenant', 1.5, '2026-03-01']);
});

test('a dated version costs what its model costs; another model of a similar name does not', () => {
  const price = (model: string, kind: 'openai' | 'anthropic') =>
    toDollars(findPrice({ ...o3, model, kind }, '2026-11-21', []).input);
  assert.equal(price('gpt-4o-mini-2024-07-18', 'openai'), 0.15);
  assert.equal(price('claude-sonnet-4-5-20250929', 'anthropic'), 3);
  assert.equal(price('claude-opus-4-5-20251101', 'anthropic'), 5);
  assert.equal(findPrice({ ...o3, model: 'gpt-4o-next' }, '2026-11-21', []).source, 'unknown');
});

test('the operator’s own machines and the built-in engine send no bill, a server on the internet may', () => {
  const compatible = { ...o3, kind: 'openai-compatible', model: 'llama' } as const;
  assert.equal(findPrice({ ...compatible, isOwn: true }, '2026-11-21', []).source, 'free');
  assert.equal(findPrice({ ...o3, kind: 'builtin' }, '2026-11-21', []).source, 'free');
  assert.equal(findPrice(compatible, '2026-11-21', []).source, 'unknown');
});

test('every published price has a day and costs something', () => {
  for (const price of Object.values(publishedPrices).flat()) {
    assert.match(price.from, /^\d{4}-\d\d-\d\d$/);
    assert.ok(
      [price.input, price.output, price.minute, price.character].some((each) => each! > 0),
      price.model,
    );
  }
});

test('a cost is rounded up, and whatever a provider counts is a number in the end', () => {
  const prices = {
    input: toNanos(0.02),
    output: toNanos(0.4),
    minute: toNanos(0.006),
    character: toNanos(15),
  };
  assert.equal(computeCost(prices, { inputTokens: 1 }), 20);
  assert.equal(computeCost({ ...prices, input: 1 }, { inputTokens: 1 }), 1);
  assert.equal(toDollars(computeCost(prices, { inputTokens: 1_000_000, outputTokens: 500_000 })), 0.22);
  assert.equal(toDollars(computeCost(prices, { seconds: 90 })), 0.009);
  assert.equal(toDollars(computeCost(prices, { characters: 200 })), 0.003);
  for (const odd of [Number.NaN, -5, Number.POSITIVE_INFINITY, 0.2])
    assert.ok(computeCost(prices, { inputTokens: odd, seconds: odd }) >= 0);
  assert.ok(Number.isSafeInteger(computeCost(prices, { outputTokens: 1e15, characters: 1e15 })));
});
