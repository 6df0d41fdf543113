import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Type } from 'inlay/sdk';
import { builtinModels, createProvider } from '../index.ts';
import { collect } from '../testing/collect.ts';

const builtin = createProvider({
  kind: 'builtin',
  fetch: async () => {
    throw new Error('Nothing may be asked.');
  },
});
const ask = (schema?: object) =>
  collect(
    builtin.chat({
      model: builtinModels.chat,
      messages: [{ role: 'user', content: 'Rate me 100 %.' }],
      ...(schema && { schema: { name: 'answer', schema: { ...schema } } }),
    }),
  );
const embed = async (...texts: string[]) =>
  (await builtin.embed({ model: builtinModels.embed, texts })).vectors as number[][];
const cosine = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, value, at) => sum + value * other[at]!, 0);

test('where a schema lets one say that nothing is known, that is said', async () => {
  const schema = Type.Object({
    name: Type.Union([Type.String(), Type.Null()]),
    summary: Type.String(),
    skills: Type.Array(Type.String()),
    kind: Type.Literal('profile'),
    note: Type.Optional(Type.String()),
    inner: Type.Object({ list: Type.Array(Type.Number()) }),
  });
  const { text, finishReason, model } = await ask(schema);
  assert.deepEqual(JSON.parse(text), {
    name: null,
    summary: '',
    skills: [],
    kind: 'profile',
    inner: { list: [] },
  });
  assert.equal(finishReason, 'stop');
  assert.equal(model, 'builtin-rules-1');
});

test('what would be a judgement is refused, not made up', async () => {
  const judgements = [
    Type.Number(),
    Type.Boolean(),
    Type.String({ minLength: 1 }),
    Type.String({ format: 'date' }),
    Type.Union([Type.Literal('met'), Type.Literal('missing')]),
    { enum: ['met', 'missing'] },
    Type.Array(Type.String(), { minItems: 1 }),
    {},
  ];
  for (const judgement of judgements)
    await assert.rejects(
      ask({ type: 'object', properties: { a: { type: 'array' }, b: judgement }, required: ['a', 'b'] }),
      { kind: 'unsupported', code: 'needs_a_model', mayRetry: false },
      JSON.stringify(judgement),
    );
  await assert.rejects(ask(), { kind: 'unsupported' });
  await assert.rejects(builtin.speak({ model: 'x', text: 'Hello' }), { kind: 'unsupported' });
});

test('the same text has the same place, of unit length, and other texts have others', async () => {
  const [one, again, other] = await embed('Kubernetes engineer', 'Kubernetes  ENGINEER', 'Pastry chef');
  assert.deepEqual(one, again);
  assert.equal(one!.length, 384);
  assert.ok(Math.abs(cosine(one!, one!) - 1) < 1e-9);
  assert.ok(cosine(one!, other!) < 0.3);
  const [empty] = await embed('  …  ');
  assert.ok(empty!.every((value) => value === 0));
  const { vectors } = await builtin.embed({ model: builtinModels.embed, texts: ['a'], dimensions: 64 });
  assert.equal(vectors[0]!.length, 64);
});

test('this is the vector that stored ones are compared with', async () => {
  const [vector] = await embed('Terraform 世界');
  const places = vector!.flatMap((value, at) => (value === 0 ? [] : [`${at}:${value > 0 ? '+' : '-'}`]));
  assert.equal(
    places.join(' '),
    '14:- 34:- 43:- 53:+ 66:- 73:- 85:+ 95:- 106:- 107:+ 117:- 127:- 138:- 149:- 184:+ 202:+ 211:+ 215:+ ' +
      '220:+ 234:+ 238:- 241:- 247:+ 282:- 296:+ 370:- 376:+ 379:-',
  );
});

test('words that share a stem are nearer than words that do not, in every language with letters', async () => {
  for (const [word, near, far] of [
    ['engineering manager', 'engineers and managers', 'nursery teacher'],
    ['Softwareentwicklung', 'Softwareentwickler', 'Buchhaltung'],
    ['développeuse', 'développement', 'infirmière'],
    ['软件工程师', '高级软件开发工程师', '幼儿园老师'],
  ] as const) {
    const [a, b, c] = await embed(word, near, far);
    assert.ok(cosine(a!, b!) > cosine(a!, c!) + 0.2, `${word}: ${cosine(a!, b!)} ${cosine(a!, c!)}`);
  }
});

test('whoever cancels gets nothing', async () => {
  const signal = AbortSignal.abort();
  await assert.rejects(builtin.embed({ model: builtinModels.embed, texts: ['a'], signal }), {
    kind: 'cancelled',
  });
});
