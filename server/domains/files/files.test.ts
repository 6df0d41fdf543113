import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestApp } from '../../testing/test-app.ts';
import { addDocument } from '../documents/service.ts';
import { findFile, reserveKey, storeFile, sweepGarbage } from './index.ts';

const app = await startTestApp();
const { db, kernel } = app;
const { storage } = kernel;

async function receive(tenantId: string, name: string) {
  const key = `tenants/${tenantId}/documents/${name}`;
  await reserveKey(db, key);
  await storage.put(key, Buffer.from('CV'), { type: 'text/plain' });
  const file = { key, name, type: 'text/plain', size: 2, sha256: name };
  const giver = { tenantId, launchId: null, subjectId: undefined, consent: undefined, isMember: true };
  return { key, file, giver };
}
const letTimePass = () =>
  db.inSystem(() => db.query(`UPDATE garbage SET due_at = due_at - interval '2 hours'`));
const listGarbage = async () =>
  (await db.inSystem(() => db.query<{ storage_key: string }>('SELECT storage_key FROM garbage'))).map(
    ({ storage_key }) => storage_key,
  );

test('a process that dies right after a document was made does not take its file with it', async () => {
  const tenant = await app.makeTenant();
  const { key, file, giver } = await receive(tenant.id, 'kept');
  // Whatever the server would still do after the commit, it does not get to it.
  const dying = { ...db, inSystem: () => Promise.reject(new Error('killed')) };
  await addDocument(dying, giver, file).catch(() => {});
  await letTimePass();
  await sweepGarbage(kernel);
  assert.equal((await storage.bytes(key)).toString(), 'CV');
});

test('a file whose document never came to be is swept after an hour, not before', async () => {
  const tenant = await app.makeTenant();
  const { key } = await receive(tenant.id, 'lost');
  await sweepGarbage(kernel);
  assert.equal((await storage.bytes(key)).toString(), 'CV');
  await letTimePass();
  await sweepGarbage(kernel);
  await assert.rejects(storage.bytes(key));
  assert.deepEqual(await listGarbage(), []);
});

test('a file that may have been swept already becomes nobody’s document', async () => {
  const tenant = await app.makeTenant();
  const { file, giver } = await receive(tenant.id, 'late');
  await letTimePass();
  await assert.rejects(addDocument(db, giver, file));
  const documents = await db.inTenant(tenant.id, () => db.query('SELECT FROM documents'));
  assert.equal(documents.length, 0);
  await sweepGarbage(kernel);
});

test('a file that cannot be deleted now holds up no other and is tried again', async () => {
  const tenant = await app.makeTenant();
  const stuck = await receive(tenant.id, 'stuck');
  const other = await receive(tenant.id, 'other');
  await letTimePass();
  const slow = {
    ...storage,
    delete: (key: string) => (key === stuck.key ? Promise.reject(new Error('slow')) : storage.delete(key)),
  };
  await sweepGarbage({ ...kernel, storage: slow });
  await assert.rejects(storage.bytes(other.key));
  assert.deepEqual(await listGarbage(), [stuck.key]);
  await letTimePass();
  await sweepGarbage(kernel);
  assert.deepEqual(await listGarbage(), []);
});

test('a made file is kept for a day and goes with its bytes', async () => {
  const tenant = await app.makeTenant();
  const bytes = Buffer.from('report');
  const made = { tenantId: tenant.id, module: 'hello', subjectId: null, type: 'text/plain', bytes };
  const id = await storeFile(kernel, made);
  const find = (module: string) => db.inTenant(tenant.id, () => findFile(db, module, id));
  const { storageKey } = await find('hello');
  await assert.rejects(find('other'), { code: 'files.not_found' });
  await sweepGarbage(kernel);
  assert.equal((await storage.bytes(storageKey)).toString(), 'report');
  await db.inSystem(() => db.query(`UPDATE files SET expires_at = now() - interval '1 second'`));
  await sweepGarbage(kernel);
  await assert.rejects(find('hello'), { code: 'files.not_found' });
  await assert.rejects(storage.bytes(storageKey));
});

test('many files at once take no more room than there is, and what found none goes', async () => {
  const tenant = await app.makeTenant();
  const store = (bytes: Buffer) =>
    storeFile(kernel, { tenantId: tenant.id, module: 'hello', subjectId: null, type: 'text/plain', bytes });
  const id = await store(Buffer.from('x'));
  const almostAll = 500_000_000 - 25;
  await db.inSystem(() => db.query('UPDATE files SET size = $1 WHERE id = $2', [almostAll, id]));
  const stored = await Promise.allSettled(Array.from({ length: 6 }, () => store(Buffer.alloc(10))));
  const refused = stored.filter((each) => each.status === 'rejected');
  assert.deepEqual(
    refused.map(({ reason }) => reason.code),
    Array.from({ length: 4 }, () => 'files.quota_exceeded'),
  );
  assert.equal((await listGarbage()).length, 4);
});
