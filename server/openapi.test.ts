import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from '../plugins/sdk/checking/ajv.ts';
import { formats } from '../plugins/sdk/checking/formats.ts';
import { startTestApp } from './testing/test-app.ts';

const app = await startTestApp();
const { openApi } = app.app;
type Part = Readonly<Record<string, unknown>>;
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: object;
}
const operations = Object.entries(openApi.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation: operation as Part })),
);
const parametersOf = (operation: Part) => (operation.parameters ?? []) as readonly Parameter[];

function* listSchemas(node: unknown): Generator<object> {
  if (typeof node !== 'object' || node === null) return;
  for (const [name, value] of Object.entries(node)) {
    if (name === 'schema') yield value as object;
    else yield* listSchemas(value);
  }
}

test('anybody can read the document, and it is the one that the server goes by', async () => {
  const { status, body } = await app.visitor().get('/openapi.json');
  assert.equal(status, 200);
  assert.deepEqual(body, openApi);
  assert.equal(body.openapi, '3.1.0');
});

test('every route that is not hidden is described, with words, an id of its own and its answers', () => {
  const described = new Set(operations.map(({ path, method }) => `${method} ${path}`));
  for (const router of app.app.http.routers)
    for (const layer of router.stack) {
      const parts = layer.stack.map(
        (part) => (part as { openapi?: { hidden?: boolean; summary?: string } }).openapi,
      );
      if (parts.some((part) => part?.hidden)) continue;
      assert.ok(
        parts.some((part) => part?.summary),
        `${layer.path} says nothing about itself`,
      );
      const path = String(layer.path)
        .replaceAll(/:(\w+)/g, '{$1}')
        .replace(/\/$/, '');
      for (const method of layer.methods)
        if (method !== 'HEAD')
          assert.ok(described.has(`${method.toLowerCase()} ${path}`), `${method} ${path}`);
    }
  const ids = operations.map(({ operation }) => operation.operationId);
  assert.equal(new Set(ids).size, ids.length);
  for (const { path, method, operation } of operations) {
    const name = `${method} ${path}`;
    assert.match(String(operation.summary), /^\S.*\.$/, name);
    const statuses = Object.keys(operation.responses as object);
    assert.ok(statuses.some((status) => /^2\d\d$/.test(status)) && statuses.includes('default'), name);
  }
});

test('the parameters in an address are those that are described', () => {
  for (const { path, method, operation } of operations) {
    const inTemplate = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const inPath = parametersOf(operation).filter((parameter) => parameter.in === 'path');
    assert.deepEqual(
      inPath.map(({ name }) => name),
      inTemplate,
      `${method} ${path}`,
    );
    assert.ok(inPath.every(({ required }) => required));
    const keys = parametersOf(operation).map((parameter) => `${parameter.in} ${parameter.name}`);
    assert.equal(new Set(keys).size, keys.length, `${method} ${path}`);
  }
});

test('who may call is said by schemes that the document defines; the doors for nobody are few', () => {
  const schemes = Object.keys(openApi.components.securitySchemes ?? {});
  const open: string[] = [];
  for (const { path, method, operation } of operations) {
    const security = operation.security as readonly object[] | undefined;
    if (!security) open.push(`${method} ${path}`);
    for (const scheme of (security ?? []).flatMap((each) => Object.keys(each)))
      assert.ok(schemes.includes(scheme), scheme);
  }
  const doors = [
    'get /auth/sign-up',
    'post /auth/sign-up',
    'post /auth/sign-up/read',
    'post /auth/sign-up/confirm',
    'post /auth/password/reset',
    'post /auth/password/confirm',
    'post /auth/invitations/read',
    'post /auth/invitations/accept',
    'post /auth/sign-in',
    'post /auth/totp/verify',
    'post /auth/refresh',
    'post /auth/sign-out',
    'get /auth/sso/{tenantSlug}',
    'post /launches/site',
  ];
  for (const name of open) assert.ok(doors.includes(name.replace('/api/v1', '')), name);
});

test('each schema is valid JSON Schema 2020-12, and each reference leads somewhere', () => {
  const ajv = new Ajv2020({ strict: false, formats });
  const schemas = [...listSchemas(openApi.paths)];
  assert.ok(schemas.length > 50);
  for (const schema of schemas) {
    const text = JSON.stringify(schema);
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      assert.ok(name in openApi.components.schemas, name);
    if (!text.includes('"$ref"')) ajv.compile(schema);
  }
});
