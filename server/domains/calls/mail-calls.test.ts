import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enterAsCandidate } from '../../testing/candidate.ts';
import { readMails } from '../../testing/mailbox.ts';
import { startTestApp } from '../../testing/test-app.ts';
import { sweepModuleMails } from './mail-calls.ts';
import { serveModule } from './testing/serve-module.ts';

const app = await startTestApp();
const { db, kernel } = app;
const settings = {
  type: 'object',
  properties: { key: { type: 'string', visibility: 'secret' }, word: { type: 'string' } },
};
const serve = await serveModule(app, {
  id: 'writer',
  manifest: { settings, events: { emits: ['note.made'], consumes: [] } },
  jobs: ['tidy'],
  settings: { word: 'Hi', key: 'left over' },
  secrets: { key: 'sk_live' },
});
const letter = { subject: 'Your interview', text: 'It is on Monday.' };

const readOutbox = (to: string) => readMails(kernel, to);

test('a mail reaches the member it is for, from the organisation and the module', async () => {
  const { tenant, memberId, email } = await app.signIn();
  const { mail } = serve({ tenantId: tenant.id });
  assert.deepEqual(await mail.send({ ...letter, to: { memberId } }), { state: 'queued' });
  const [kept] = await readOutbox(email);
  assert.equal(kept?.subject, letter.subject);
  assert.match(kept!.text, /It is on Monday\.[\s\S]*Test Ltd sends you this with Hello at Inlay/);
});

test('a repeated job sends its mail once', async () => {
  const { tenant, memberId, email } = await app.signIn();
  const { mail } = serve({ tenantId: tenant.id });
  await Promise.all([1, 2, 3].map(() => mail.send({ ...letter, to: { memberId }, key: 'invite:1' })));
  await mail.send({ ...letter, to: { memberId }, key: 'invite:2' });
  assert.equal((await readOutbox(email)).length, 2);
});

test('so many mails in a day, and no more', async () => {
  const { tenant, memberId } = await app.signIn();
  const { mail } = serve({ tenantId: tenant.id });
  await db.inTenant(tenant.id, () =>
    db.query(
      `INSERT INTO module_mails (id, tenant_id, module) SELECT $1 || n, $1, 'writer' FROM generate_series(1, 199) n`,
      [tenant.id],
    ),
  );
  await mail.send({ ...letter, to: { memberId } });
  await assert.rejects(mail.send({ ...letter, to: { memberId } }), {
    code: 'mail.quota_exceeded',
    status: 429,
  });
  await db.inSystem(() => db.query(`UPDATE module_mails SET created_at = now() - interval '31 days'`));
  await mail.send({ ...letter, to: { memberId } });
  await sweepModuleMails(kernel);
  const left = await db.inTenant(tenant.id, () => db.query('SELECT FROM module_mails'));
  assert.equal(left.length, 1);
});

test('nobody but people of this tenant gets a mail, and a candidate reaches no other candidate', async () => {
  const { tenant, memberId } = await app.signIn();
  const stranger = await app.signIn();
  const host = serve({ tenantId: tenant.id });
  const to = (recipient: object) => ({ ...letter, to: recipient }) as never;
  await assert.rejects(host.mail.send(to({ memberId: stranger.memberId })), {
    code: 'mail.recipient_unknown',
  });
  const ada = await enterAsCandidate(app, tenant);
  const { subjectId } = (await ada.api.upload('My CV', 'cv.txt', { consent: '1' })).body.data;
  await assert.rejects(host.mail.send(to({ subjectId })), { code: 'mail.no_address', status: 409 });
  await host.subjects.describe(subjectId, { email: 'mira@example.test' });
  await host.mail.send(to({ subjectId }));
  const bob = await enterAsCandidate(app, tenant);
  const caller = { kind: 'subject', launchId: bob.launch.id, subjectId: null } as const;
  const hers = serve({ tenantId: tenant.id, caller, launchId: bob.launch.id });
  await assert.rejects(hers.mail.send(to({ subjectId })), { status: 404 });
  await hers.mail.send(to({ memberId }));
  assert.equal((await readOutbox('mira@example.test')).length, 1);
});

test('what is no mail is refused in words', async () => {
  const { tenant, memberId } = await app.signIn();
  const { mail } = serve({ tenantId: tenant.id });
  const to = { memberId };
  for (const wrong of [
    null,
    { ...letter },
    { ...letter, to: { email: 'eve@example.test' } },
    { ...letter, to: { memberId, subjectId: memberId } },
    { ...letter, to, subject: 'a\r\nBcc: eve@example.test' },
    { ...letter, to, subject: '' },
    { ...letter, to, text: 'x'.repeat(20_001) },
    { ...letter, to, html: '<b>' },
  ])
    await assert.rejects(
      mail.send(wrong as never),
      { code: 'mail.invalid', status: 422 },
      JSON.stringify(wrong)?.slice(0, 80),
    );
});

test('a secret setting is read by its name alone, and stands in no settings', async () => {
  const { id: tenantId } = await app.makeTenant();
  const { settings: shown, secrets } = serve({ tenantId });
  assert.deepEqual(shown, { word: 'Hi' });
  assert.equal(await secrets.get('key'), 'sk_live');
  await assert.rejects(secrets.get('word'), { code: 'secrets.unknown' });
  const bare = serve({ tenantId, permissions: [] });
  await assert.rejects(bare.secrets.get('key'), { code: 'modules.permission_missing' });
});

test('an event or a job that the manifest does not have is refused by name', async () => {
  const { id: tenantId } = await app.makeTenant();
  const { events, jobs } = serve({ tenantId });
  await events.emit('note.made', { subjectId: null, data: {} });
  await assert.rejects(events.emit('note.lost', { subjectId: null, data: {} }), {
    code: 'events.not_declared',
  });
  await jobs.start('tidy', {});
  await assert.rejects(jobs.start('toString', {}), { code: 'jobs.unknown' });
  const told = await db.inTenant(tenantId, () =>
    db.query<{ type: string }>(`SELECT type FROM events WHERE source = 'writer'`),
  );
  assert.deepEqual(told, [{ type: 'note.made' }]);
});
