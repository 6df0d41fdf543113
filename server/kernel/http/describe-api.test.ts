import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Id, PageOf, PageQuery, Type } from 'inlay/sdk';
import { body, createRouter, describe, describeApi, params, query, withOpenApi } from './index.ts';

const Thing = Type.Object({ id: Id, name: Type.String() });

test('the document says what the routes check and answer', () => {
  const routes = createRouter('/api/v1/things');
  const signedIn = withOpenApi((_ctx, next) => next(), { security: [{ session: [] }] });
  routes.get(
    '/',
    describe({ summary: 'Lists the things.', tags: ['things'], answers: PageOf(Thing) }),
    signedIn,
    query(PageQuery),
    () => {},
  );
  routes.post(
    '/',
    describe({ summary: 'Adds a thing.', status: 201, answers: Thing }),
    body(Type.Object({ name: Type.String() })),
    () => {},
  );
  routes.get('/:id', describe({ summary: 'Shows a thing.' }), params(Type.Object({ id: Id })), () => {});
  routes.get('/internal', () => {});

  const document = describeApi({ routers: [routes], info: { title: 'Test', version: '1.0.0' } });

  assert.deepEqual(Object.keys(document.paths), ['/api/v1/things', '/api/v1/things/{id}']);
  const { get, post } = document.paths['/api/v1/things']!;
  assert.equal(get!.operationId, 'get_api_v1_things');
  assert.deepEqual(get!.security, [{ session: [] }]);
  assert.deepEqual(
    (get!.parameters as { name: string; in: string; required: boolean }[]).map(({ name, required }) => [
      name,
      required,
    ]),
    [
      ['limit', false],
      ['cursor', false],
    ],
  );
  assert.deepEqual(Object.keys(post!.responses), ['201', 'default']);
  assert.deepEqual((post!.requestBody as { content: object }).content, {
    'application/json': {
      schema: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string' } },
        additionalProperties: false,
      },
    },
  });
  const [id] = document.paths['/api/v1/things/{id}']!.get!.parameters as {
    in: string;
    required: boolean;
    schema: { pattern: string };
  }[];
  assert.equal(id!.in, 'path');
  assert.equal(id!.required, true);
  assert.ok(id!.schema.pattern);
});
