import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enterAsCandidate } from '../../testing/candidate.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { sweepGarbage } from '../files/index.ts';
import { serveModule } from './testing/serve-module.ts';

const app = await startTestApp();
const { db, kernel } = app;
const privacy = { data: { en: 'x' }, purpose: { en: 'x' }, retentionDays: 30, receivers: [] };
const serve = await serveModule(app, { id: 'keeper', manifest: { privacy } });
const other = await serveModule(app, { id: 'other', manifest: { privacy } });

const csv = { name: 'skills.csv', type: 'text/csv', text: 'Größe;Ω\n', subjectId: null };

test('a file comes back as it was given, and no other module or tenant has it', async () => {
  const [tenant, stranger] = [await app.makeTenant(), await app.makeTenant()];
  const { files } = serve({ tenantId: tenant.id });
  const kept = await files.put(csv);
  assert.deepEqual([kept.name, kept.type, kept.size, kept.subjectId], ['skills.csv', 'text/csv', 11, null]);
  const found = await files.get(kept.id);
  assert.equal(Buffer.from(found!.base64, 'base64').toString(), csv.text);
  const bytes = await files.put({ ...csv, text: undefined, base64: 'AP8=' } as never);
  assert.equal((await files.get(bytes.id))?.base64, 'AP8=');
  assert.equal(await serve({ tenantId: stranger.id }).files.get(kept.id), undefined);
  assert.equal(await other({ tenantId: tenant.id }).files.get(kept.id), undefined);
  assert.equal(await other({ tenantId: tenant.id }).files.delete(kept.id), false);
  assert.equal(await files.delete(kept.id), true);
  assert.equal(await files.get(kept.id), undefined);
});

test('a file is kept as long as it was said, and never longer than the manifest promises', async () => {
  const { id: tenantId } = await app.makeTenant();
  const { files } = serve({ tenantId });
  const days = ({ createdAt, expiresAt }: { createdAt: string; expiresAt: string }) =>
    Math.round((Date.parse(expiresAt) - Date.parse(createdAt)) / 86_400_000);
  assert.equal(days(await files.put(csv)), 30);
  const short = await files.put({ ...csv, keepDays: 2 });
  assert.equal(days(short), 2);
  await assert.rejects(files.put({ ...csv, keepDays: 31 }), { code: 'files.invalid' });
  await db.inSystem(() => db.query(`UPDATE files SET expires_at = now() WHERE id = $1`, [short.id]));
  await sweepGarbage(kernel);
  assert.equal(await files.get(short.id), undefined);
});

test('what cannot be kept is refused in words', async () => {
  const { id: tenantId } = await app.makeTenant();
  const { files } = serve({ tenantId });
  const wrong = [
    { ...csv, name: '../x' },
    { ...csv, name: '' },
    { ...csv, type: 'csv' },
    { ...csv, base64: 'AA==' },
    { ...csv, text: undefined },
    { ...csv, text: undefined, base64: 'not base 64!' },
    { ...csv, size: 3 },
    null,
  ];
  for (const file of wrong)
    await assert.rejects(files.put(file as never), { code: 'files.invalid' }, JSON.stringify(file));
  const huge = { ...csv, text: 'x'.repeat(5_000_001) };
  await assert.rejects(files.put(huge), { code: 'files.too_large', status: 413 });
  await assert.rejects(files.put({ ...csv, subjectId: '01J0000000000000000000000A' }), { status: 404 });
});

test('a module that keeps too much is told to delete some', async () => {
  const { id: tenantId } = await app.makeTenant();
  const { files } = serve({ tenantId });
  const kept = await files.put(csv);
  await db.inSystem(() => db.query('UPDATE files SET size = 499999995 WHERE id = $1', [kept.id]));
  await assert.rejects(files.put(csv), { code: 'files.quota_exceeded', status: 409 });
  await files.delete(kept.id);
  await files.put(csv);
});

test('a candidate has their own files and those about nobody, and they go with the person', async () => {
  const tenant = await app.makeTenant();
  const enter = async () => {
    const { api, launch } = await enterAsCandidate(app, tenant);
    const { subjectId } = (await api.upload('My CV', 'cv.txt', { consent: '1' })).body.data;
    const caller = { kind: 'subject', launchId: launch.id, subjectId } as const;
    return { subjectId, ...serve({ tenantId: tenant.id, caller, launchId: launch.id }) };
  };
  const [ada, bob] = [await enter(), await enter()];
  const host = serve({ tenantId: tenant.id });
  const hers = await host.files.put({ ...csv, subjectId: ada.subjectId });
  const shared = await host.files.put(csv);
  assert.ok(await ada.files.get(hers.id));
  assert.ok(await ada.files.get(shared.id));
  assert.equal(await bob.files.get(hers.id), undefined);
  assert.equal(await bob.files.delete(hers.id), false);
  await assert.rejects(bob.files.put({ ...csv, subjectId: ada.subjectId }), { status: 404 });
  await host.subjects.erase(ada.subjectId);
  assert.equal(await host.files.get(hers.id), undefined);
});
