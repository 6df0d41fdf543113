import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isHostEvent } from '../../../plugins/sdk/host-events.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The types of events that stand in the sources of whoever tells one. */
async function listToldTypes(): Promise<string[]> {
  const types = new Set<string>();
  for (const part of ['server', 'marketplace/server', 'host/node']) {
    for (const path of await readdir(join(root, part), { recursive: true })) {
      if (!path.endsWith('.ts') || path.endsWith('.test.ts')) continue;
      const text = await readFile(join(root, part, path), 'utf8');
      if (!text.includes('emitEvent(')) continue;
      for (const line of text.split('\n').filter((each) => /\b(type|event)\b/.test(each)))
        for (const [, type] of line.matchAll(/'([a-z][a-z0-9_]*\.[a-z][a-z0-9_.]*)'/g)) types.add(type!);
    }
  }
  return [...types].sort();
}

test('no module may tell an event of a kind that the host tells', async () => {
  const types = await listToldTypes();
  for (const known of ['subject.erased', 'member.added', 'installation.enabled', 'submission.yanked'])
    assert.ok(types.includes(known), `${known} was not found: the search is wrong`);
  assert.deepEqual(
    types.filter((type) => !isHostEvent(type)),
    [],
    'reserve their nouns in plugins/sdk/host-events.ts',
  );
});
