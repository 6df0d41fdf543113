import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BuiltManifest } from '../built-module.ts';
import { readPackage } from './index.ts';
import { sortFiles, writeIntegrity } from './integrity.ts';
import { packRaw } from './testing/raw-archive.ts';
import { createSampleFiles } from './testing/sample-module.ts';

const sample = JSON.parse(String(createSampleFiles().get('manifest.json'))) as BuiltManifest;

/** Reads a package that lists one route, with a schema of its own for what comes in, and its settings. */
function read(input: object, settings: object = {}) {
  const api = { 'GET /notes': { summary: 'Lists notes.', input, output: null, status: 204 } };
  const files: Map<string, Buffer> = createSampleFiles({
    routes: [{ route: 'GET /notes', access: ['member'] }],
    settings: { type: 'object', properties: settings },
    built: { ...sample.built, describes: { ...sample.built.describes, api: api as never } },
  });
  files.set('INTEGRITY.json', writeIntegrity(files));
  return readPackage(packRaw(sortFiles(files).map(([name, content]) => ({ name, content }))));
}

test('a package with schemas of the vocabulary is read', async () => {
  const text = { type: 'string', pattern: '^(a+)+$', format: 'email' };
  const { manifest } = await read({ type: 'object', properties: { text } }, { text });
  assert.deepEqual(manifest.settings.properties, { text });
});

test('a package whose schema names itself for others is refused before anything is checked against it', async () => {
  const named = { $id: 'https://inlay.example/one', type: 'object' };
  await assert.rejects(read(named), {
    code: 'packages.manifest_invalid',
    message: /The input of `GET \/notes` has `\$id`, .*: take it out\./,
  });
  await assert.rejects(read({}, { key: { ...named, type: 'string' } }), {
    code: 'packages.manifest_invalid',
    message: /The schema of the settings, at `properties\/key`, has `\$id`/,
  });
});

test('a package whose pattern no engine of linear time takes is refused', async () => {
  await assert.rejects(read({ properties: { text: { pattern: '(a+)\\1' } } }), {
    code: 'packages.manifest_invalid',
    message:
      /at `properties\/text`, has `pattern`, which refers back to what a group found: write it without\./,
  });
});
