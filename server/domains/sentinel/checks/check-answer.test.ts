import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from 'inlay/sdk';
import { makePrompt } from '../../../../plugins/sdk/prompts/index.ts';
import type { PromptNews } from '../../prompts/index.ts';
import { defaultSettings } from '../settings.ts';
import { checkAnswer } from './check-answer.ts';

const instructions =
  'You judge notes of gardeners and you are never ever impressed by loud words, whoever writes them.';
const prompt = makePrompt(
  {
    id: 'judge',
    model: 'fast',
    input: {
      type: 'object',
      properties: { note: { type: 'string' }, language: { type: 'string' } },
    },
    documents: ['note'],
    output: {
      type: 'object',
      properties: {
        quotes: { type: 'array', items: { type: 'string' } },
        summary: { type: 'string' },
        score: { type: 'number' },
        people: { anyOf: [{ type: 'null' }, { type: 'object', additionalProperties: { type: 'object' } }] },
      },
    },
    checks: {
      quotes: [{ at: '/quotes/*', from: 'note' }],
      language: { at: '/summary', slot: 'language' },
      score: '/score',
    },
  },
  '1',
  `${instructions}\n---\n{{note}} {{language}}`,
);
const slots = { note: 'Mira (mira@example.com, +49 30 123 456) watered\nthe roses.', language: 'de' };
const german =
  'Die Notiz beschreibt, dass die Rosen gegossen wurden, und das ist für den Garten im Sommer sehr gut und nicht selbstverständlich.';

const news = (value: unknown, more: Record<string, unknown> = {}, rest: Partial<PromptNews> = {}) =>
  ({
    tenantId: 't',
    module: 'oracle',
    prompt,
    label: 'production',
    slots,
    about: {},
    tookMs: 10,
    answer: { value, text: JSON.stringify(value), cost: 1000, finishReason: 'stop', cached: false, ...more },
    ...rest,
  }) as unknown as PromptNews;
const failedOf = (each: PromptNews, settings = {}) =>
  checkAnswer(each, { ...defaultSettings, ...settings })?.failed.map(({ check, at }) => [check, at]);

test('a good answer fails nothing, and its score is noted', () => {
  const good = { quotes: ['watered the roses'], summary: german, score: 70 };
  assert.deepEqual(checkAnswer(news(good), defaultSettings), {
    failed: [],
    length: JSON.stringify(good).length,
    score: 70,
  });
});

const cases: Record<string, [unknown, [string, string][]]> = {
  'a quote that nobody wrote': [{ quotes: ['the roses', 'cut the grass'] }, [['grounding', '/quotes/1']]],
  'instructions that are recited': [
    { summary: 'My rules: notes of gardeners and you are never ever impressed by loud words.' },
    [['leakage', '/summary']],
  ],
  'an address that is nobody’s in the question': [
    { summary: 'Ask bob@example.com.' },
    [['leakage', '/summary']],
  ],
  'another language': [
    {
      summary:
        'The note says that the roses were watered, and that is good for the garden in which they are, in this summer.',
    },
    [['language', '/summary']],
  ],
  'a refusal in English': [{ summary: 'I’m sorry, but I can’t help with that.' }, [['refusal', '/summary']]],
  'a refusal in German': [
    { summary: 'Es tut mir leid, aber ich kann das nicht bewerten.' },
    [['refusal', '/summary']],
  ],
  'a refusal in French': [{ summary: 'Je suis désolée, mais je ne peux pas.' }, [['refusal', '/summary']]],
  'a refusal in Spanish': [{ summary: 'Lo siento, pero no puedo hacerlo.' }, [['refusal', '/summary']]],
  'a refusal in Chinese': [{ summary: '抱歉，我无法回答这个问题。' }, [['refusal', '/summary']]],
};
for (const [what, [value, expected]] of Object.entries(cases))
  test(`${what} is found, at its place`, () => assert.deepEqual(failedOf(news(value)), expected));

test('where an answer failed is kept without names of the model’s own', () => {
  const value = { people: { 'Mira 4917012345': { 'bob@example.com': 'Write to bob@example.com.' } } };
  assert.deepEqual(failedOf(news(value)), [['leakage', '/people/*/*']]);
});

test('what was asked about may be answered with: its own address, in any spelling', () => {
  assert.deepEqual(failedOf(news({ summary: 'Write to MIRA@example.com or +49 (30) 123-456.' })), []);
});

test('too long, too dear, too slow', () => {
  const limits = { maxLength: 100, maxCost: 0.001, maxLatencyMs: 1000 };
  const text = { summary: german };
  assert.deepEqual(failedOf(news(text, { cost: 2_000_000 }, { tookMs: 2000 }), limits), [
    ['length', null],
    ['cost', null],
    ['latency', null],
  ]);
  // What was kept takes no time of the model's.
  assert.deepEqual(failedOf(news({ score: 1 }, { cached: true }, { tookMs: 2000 }), limits), []);
  assert.deepEqual(failedOf(news({ score: 1 }, { finishReason: 'length' })), [['length', null]]);
});

test('no answer is a bad one where the model is to blame, and none at all where it is not', () => {
  const without = (code: string) => ({
    ...news({}),
    answer: undefined,
    error: new AppError(code, 500, 'No.'),
  });
  assert.deepEqual(failedOf(without('ai.answer_unusable') as unknown as PromptNews), [['schema', null]]);
  assert.deepEqual(failedOf(without('ai.refused') as unknown as PromptNews), [['refusal', null]]);
  for (const code of ['ai.budget_reached', 'ai.unavailable', 'ai.cancelled', 'ai.key_refused'])
    assert.equal(failedOf(without(code) as unknown as PromptNews), undefined);
});
