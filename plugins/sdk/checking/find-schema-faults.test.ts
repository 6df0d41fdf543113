import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Id, PageOf, Timestamp, Type } from '../schema.ts';
import { findModuleSchemaFaults, findSchemaFaults } from './index.ts';

const faultsOf = (schema: unknown) => findSchemaFaults(schema, 'The input of `GET /notes`');

test('what the SDK writes is in the vocabulary', () => {
  const schema = PageOf(
    Type.Object({
      id: Id,
      at: Timestamp,
      kind: Type.Enum(['a', 'b']),
      either: Type.Union([Type.Literal('x'), Type.Null(), Type.Integer({ multipleOf: 2 })]),
      both: Type.Intersect([Type.Object({ a: Type.String() }), Type.Object({ b: Type.Number() })]),
      texts: Type.Record(Type.String({ pattern: '^[a-z]{2}$' }), Type.String(), {
        description: 'By language.',
      }),
      anything: Type.Unknown(),
      nothing: Type.Never(),
      words: Type.Optional(Type.Array(Type.String({ format: 'email' }), { uniqueItems: true, maxItems: 5 })),
    }),
  );
  assert.deepEqual(faultsOf(JSON.parse(JSON.stringify(schema))), []);
  assert.deepEqual(
    faultsOf({ title: { en: 'A', de: 'B' }, visibility: 'public', default: [], if: true }),
    [],
  );
});

const cases: [string, object, string][] = [
  [
    'a name for others',
    { properties: { a: { $id: 'a' } } },
    'The input of `GET /notes`, at `properties/a`, has `$id`, which gives a schema a name for others, and a module’s schema stands alone: take it out.',
  ],
  [
    'a reference',
    { items: { $ref: '#' } },
    'The input of `GET /notes`, at `items`, has `$ref`, which points elsewhere, and a module’s schema stands alone: write what it means in its place.',
  ],
  [
    'a keyword of its engine',
    { $async: true },
    'The input of `GET /notes` has `$async`, which is not among the keywords that a module may use: take it out.',
  ],
  [
    'a pattern that looks ahead',
    { pattern: '(?=a)b' },
    'The input of `GET /notes` has `pattern`, which looks ahead or behind, or sets flags within a group: write it without.',
  ],
  [
    'such a pattern for names',
    { patternProperties: { '(a)\\1': {} } },
    'The input of `GET /notes` has `patternProperties`, which has `(a)\\1`, which refers back to what a group found: write it without.',
  ],
  [
    'a format that nobody checks',
    { format: 'regex' },
    'The input of `GET /notes` has `format`, which must be one of date, time, date-time, duration, email, hostname, ipv4, ipv6, uri, uri-reference, uuid.',
  ],
  [
    'a type that JSON does not have',
    { type: 'bigint' },
    'The input of `GET /notes` has `type`, which must be one of array, boolean, integer, null, number, object, string, or a list of them.',
  ],
  [
    'a default that would be filled in itself',
    { items: { default: [{}, {}] } },
    'The input of `GET /notes`, at `items`, has `default`, which must be a text, a number, true, false or null, a list of them, or an object of these.',
  ],
  [
    'a limit that is none',
    { maxLength: '5' },
    'The input of `GET /notes` has `maxLength`, which must be a whole number from 0.',
  ],
  ['no schema', { not: 5 }, 'The input of `GET /notes`, at `not`, is no schema: write an object.'],
  [
    'a list for a schema',
    { items: [{}] },
    'The input of `GET /notes`, at `items`, is no schema: write an object.',
  ],
];
for (const [what, schema, sentence] of cases) {
  test(`${what} is refused with its place and a way out`, () => {
    assert.deepEqual(faultsOf(schema), [sentence]);
  });
}

test('a schema has its measure', () => {
  const names = Array.from({ length: 3000 }, (_, index) => [`p${index}`, { type: 'string' }]);
  assert.match(faultsOf({ properties: Object.fromEntries(names) })[0]!, /more than 3000 parts/);
  let deep: object = {};
  for (let level = 0; level < 40; level += 1) deep = { items: deep };
  assert.match(faultsOf(deep)[0]!, /nested more than 24 schemas deep/);
  assert.match(
    faultsOf(JSON.parse(`{"const":${'['.repeat(300)}${']'.repeat(300)}}`))[0]!,
    /nests them too deeply/,
  );
  assert.equal(faultsOf(JSON.parse('{"properties":{"__proto__":{}}}')).length, 1);
});

test('each schema of a module is looked at, and named', () => {
  const wrong = { $id: 'x' };
  const faults = findModuleSchemaFaults({
    api: { 'GET /notes': { input: null, output: wrong }, 'POST /notes': { input: wrong, output: {} } },
    jobs: { tidy: { input: wrong }, look: { input: null } },
    collections: { notes: { schema: wrong } },
  });
  assert.deepEqual(
    faults.map((fault) => fault.split(' has ')[0]),
    [
      'The output of `GET /notes`',
      'The input of `POST /notes`',
      'The input of the job `tidy`',
      'The schema of the collection `notes`',
    ],
  );
});

test('the schemas of a module have their measure together', () => {
  const name = (index: number) => `GET /${index}`;
  const apiOf = (count: number, input: (index: number) => unknown) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [name(index), { input: input(index), output: null }]),
    );
  const faultsOfApi = (api: ReturnType<typeof apiOf>) =>
    findModuleSchemaFaults({ api, jobs: {}, collections: {} });
  const same = () => ({ pattern: '^(a|b)+$' });
  assert.deepEqual(faultsOfApi(apiOf(500, same)), []);
  const [fault] = faultsOfApi(apiOf(500, (index) => ({ pattern: `^(a|b)+${index}$` })));
  assert.match(fault!, /brings more than 200 different patterns/);
  const large = () => ({ enum: Array.from({ length: 2500 }, (_, index) => index) });
  assert.match(faultsOfApi(apiOf(9, large))[0]!, /GET \/7` and those before it have more than 20000 parts/);
});
