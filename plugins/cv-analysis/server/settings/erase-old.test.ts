import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from 'inlay/sdk';
import { createTestServices } from 'inlay/sdk/testing';
import type { collections } from '../../collections/index.ts';
import { createAnalysis } from '../analyses/create-analysis.ts';
import module from '../module.ts';
import type { CvServices } from '../services.ts';
import { eraseOld } from './erase-old.ts';

const day = 86_400_000;
const run = { id: 'job', attempt: 1, progress: async () => {}, signal: new AbortController().signal };

function keep(settings: Json) {
  const made = createTestServices<typeof collections>({ module, settings });
  const services = made.services as CvServices;
  const analyse = (documentId: string, positionId: string | null = null) =>
    createAnalysis({ documentId, positionId }, services);
  return { ...made, services, analyse };
}

test('a CV goes with its analysis on the day that was said, and not before', async () => {
  const { services, analyse, addDocument, pass, records } = keep({ retentionDays: 30 });
  const [first, second] = [addDocument('Ada'), addDocument('Ben')];
  await analyse(first.id);
  pass(10 * day);
  await analyse(second.id);
  pass(19 * day);
  await eraseOld.run({}, services as never, run);
  assert.equal(records('analyses').length, 2);
  pass(1 * day);
  assert.deepEqual(await eraseOld.run({}, services as never, run), { erased: 1 });
  assert.deepEqual(
    [await services.documents.get(first.id), (await services.documents.get(second.id))?.id],
    [undefined, second.id],
  );
});

test('a file that was read for another position since stays until that goes, too', async () => {
  const { services, analyse, addDocument, addPosition, pass, records } = keep({ retentionDays: 30 });
  const document = addDocument('Cy');
  await analyse(document.id);
  pass(20 * day);
  await analyse(document.id, addPosition().id);
  pass(10 * day);
  await eraseOld.run({}, services as never, run);
  assert.equal(records('analyses').length, 1);
  assert.ok(await services.documents.get(document.id));
});
