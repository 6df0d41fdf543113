import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type ApiDocument, printClient } from './print-client.ts';
import { printType } from './print-type.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('each form that our schemas take has its type', () => {
  const cases: [Parameters<typeof printType>[0], string][] = [
    [{ type: 'string' }, 'string'],
    [{ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'null' }] } }, '(string | null)[]'],
    [{ anyOf: [{ const: 'a' }, { const: 1 }] }, '"a" | 1'],
    [
      {
        type: 'array',
        items: { anyOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] },
      },
      `(components['schemas']["A"] | components['schemas']["B"])[]`,
    ],
    [
      {
        type: 'array',
        items: { anyOf: [{ type: 'object' }, { type: 'object', properties: { a: { const: '|' } } }] },
      },
      '(Record<string, unknown> | {\n  a?: "|";\n})[]',
    ],
    [{ enum: ['a', null] }, '"a" | null'],
    [{ type: ['integer', 'null'] }, 'number | null'],
    [{ type: 'object', patternProperties: { '^.*$': { type: 'number' } } }, 'Record<string, number>'],
    [{ type: 'object' }, 'Record<string, unknown>'],
    [{ prefixItems: [{ type: 'string' }, { type: 'number' }], type: 'array' }, '[string, number]'],
    [{}, 'unknown'],
    [{ $ref: '#/components/schemas/Error' }, `components['schemas']["Error"]`],
  ];
  for (const [schema, type] of cases) assert.equal(printType(schema), type);
});

const document: ApiDocument = {
  paths: {
    '/things/{id}': {
      get: {
        summary: 'Shows a thing.',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'limit', in: 'query', schema: { type: 'integer' } },
        ],
        responses: {
          200: {
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['name'],
                  properties: {
                    name: { type: 'string' },
                    'odd-name': { type: 'boolean', description: 'Odd.' },
                  },
                },
              },
            },
          },
          default: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } },
        },
      },
      delete: {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 204: {} },
      },
    },
    '/things': {
      post: {
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['name'],
                properties: { name: { type: 'string' } },
                additionalProperties: false,
              },
            },
          },
        },
        responses: { 201: {} },
      },
    },
  },
  components: {
    schemas: { Error: { type: 'object', required: ['error'], properties: { error: { type: 'string' } } } },
  },
};

test('openapi-fetch takes the types: right calls compile and wrong ones do not', async (t) => {
  // Inside of the project, so that the compiler finds openapi-fetch.
  await mkdir(join(root, 'node_modules/.cache'), { recursive: true });
  const dir = await mkdtemp(join(root, 'node_modules/.cache/inlay-client-'));
  t.after(() => rm(dir, { recursive: true }));
  await writeFile(join(dir, 'schema.d.ts'), printClient(document));
  await writeFile(
    join(dir, 'use.ts'),
    `import createClient from 'openapi-fetch';
     import type { paths } from './schema.d.ts';
     const api = createClient<paths>();
     const { data, error } = await api.GET('/things/{id}', { params: { path: { id: '1' }, query: { limit: 2 } } });
     export const name: string | undefined = data?.name;
     export const odd: boolean | undefined = data?.['odd-name'];
     export const code: string | undefined = error?.error;
     await api.DELETE('/things/{id}', { params: { path: { id: '1' } } });
     await api.POST('/things', { body: { name: 'a' } });
     // @ts-expect-error - no id
     await api.GET('/things/{id}', {});
     // @ts-expect-error - no such path
     await api.GET('/nothing', {});
     // @ts-expect-error - a name is a string
     await api.POST('/things', { body: { name: 1 } });
     // @ts-expect-error - no such method
     await api.PUT('/things', {});`,
  );
  await writeFile(
    join(dir, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'tsconfig.base.json'),
      compilerOptions: { lib: ['es2024', 'dom'], types: [] },
      include: ['*.ts'],
    }),
  );
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', dir],
    {
      encoding: 'utf8',
    },
  );
  assert.equal(status, 0, stdout);
});
