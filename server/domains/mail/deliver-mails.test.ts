import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { readConfig } from '../../kernel/config/index.ts';
import { createId } from '../../kernel/db/index.ts';
import { createLog } from '../../kernel/log/index.ts';
import { createMail } from '../../kernel/mail/index.ts';
import { startSmtpHost } from '../../kernel/mail/testing/smtp-host.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { findOrCreateTenant } from '../tenants/index.ts';
import { deliverMails, type NewMail, queueMail } from './index.ts';

const db = await testDatabase();
const host = await startSmtpHost({
  onRcptTo({ address }, _session, done) {
    const responseCode = address.startsWith('nobody') ? 550 : address.startsWith('busy') ? 451 : undefined;
    done(responseCode === undefined ? null : Object.assign(new Error('No.'), { responseCode }));
  },
});
after(() => host.close());
const lines: { level: string; msg: string; template?: string }[] = [];
const log = createLog({ level: 'debug', stream: { write: (line) => void lines.push(JSON.parse(line)) } });
const config = readConfig({
  NODE_ENV: 'production',
  INLAY_SECRET: 'a secret of more than thirty-two characters',
  PUBLIC_URL: 'https://inlay.example',
  SMTP_URL: `smtp://127.0.0.1:${host.port}`,
});
const mail = createMail(config);
after(() => mail.close());
const parts = { db, config, log, mail };

const reset = (to: string | null, more: Partial<NewMail> = {}): NewMail => ({
  to,
  template: 'reset',
  locale: 'en',
  path: '/console/reset#token=very-secret',
  lifetimeSeconds: 3600,
  ...more,
});
const queue = (letter: NewMail) => db.inSystem(() => queueMail(parts, letter));
const readRows = () =>
  db.inSystem(() =>
    db.query<{ sealed: string; wait: number; attempts: number }>(
      'SELECT sealed, attempts, round(extract(epoch FROM next_at - now()))::int AS wait FROM mails',
    ),
  );
const hurry = (set: string) => db.inSystem(() => db.query(`UPDATE mails SET ${set}`));

beforeEach(async () => {
  await db.inSystem(() => db.query('DELETE FROM mails'));
  host.arrived.length = 0;
  lines.length = 0;
});

test('a mail leaves with its deed, is sealed until then and forgotten afterwards', async () => {
  await assert.rejects(
    db.inSystem(async () => {
      await queueMail(parts, reset('ada@example.test'));
      throw new Error('The deed failed.');
    }),
  );
  await queue(reset('grace@example.test'));
  const [row] = await readRows();
  assert.doesNotMatch(row!.sealed, /grace|secret/);
  assert.doesNotMatch(Buffer.from(row!.sealed.split('.')[2]!, 'base64url').toString(), /grace|secret/);
  await deliverMails(parts);
  assert.deepEqual(
    host.arrived.map(({ to }) => to),
    [['grace@example.test']],
  );
  assert.match(
    host.arrived[0]!.raw.replaceAll('=\r\n', ''),
    /https:\/\/inlay\.example\/console\/reset#token=3Dvery-secret/,
  );
  assert.deepEqual(await readRows(), []);
});

test('processes that send at the same moment send each mail once', async () => {
  const names = Array.from({ length: 30 }, (_, n) => `person-${n}@example.test`);
  for (const name of names) await queue(reset(name));
  await Promise.all([deliverMails(parts), deliverMails(parts), deliverMails(parts)]);
  assert.deepEqual(host.arrived.map(({ to }) => to[0]).sort(), names.sort());
});

test('a mail to nobody is work that ends without a mail', async () => {
  await queue(reset(null));
  await deliverMails(parts);
  assert.deepEqual([host.arrived.length, await readRows(), lines], [0, [], []]);
});

test('a server that says "later" is asked again later and later, until the link is dead', async () => {
  await queue(reset('busy@example.test'));
  await deliverMails(parts);
  const waits = [(await readRows())[0]!.wait];
  for (let round = 0; round < 8; round += 1) {
    await hurry('next_at = now()');
    await deliverMails(parts);
    waits.push((await readRows())[0]!.wait);
  }
  assert.deepEqual(waits, [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
  // Between the tries it is left alone.
  await deliverMails(parts);
  assert.equal((await readRows())[0]!.attempts, 9);
  await hurry('next_at = now(), expires_at = now()');
  await deliverMails(parts);
  assert.deepEqual(await readRows(), []);
  assert.match(lines.at(-1)!.msg, /given up/);
  assert.equal(lines.at(-1)!.level, 'error');
  assert.doesNotMatch(JSON.stringify(lines), /busy@|very-secret/);
});

test('a mail waits a day at the longest, however long its link is good', async () => {
  await queue(reset('ada@example.test', { template: 'invitation', lifetimeSeconds: 7 * 86_400 }));
  const [row] = await db.inSystem(() =>
    db.query<{ hours: number }>(
      'SELECT round(extract(epoch FROM expires_at - now()) / 3600)::int AS hours FROM mails',
    ),
  );
  assert.equal(row?.hours, 24);
});

test('an address that takes no mail is not tried again', async () => {
  await queue(reset('nobody@example.test'));
  await deliverMails(parts);
  assert.deepEqual(await readRows(), []);
  assert.deepEqual([lines[0]?.level, lines[0]?.template], ['error', 'reset']);
});

test('a mail that a process took with it when it died is sent by another after a while', async () => {
  await queue(reset('ada@example.test'));
  await hurry(`attempts = 1, next_at = now() + interval '2 minutes'`);
  await deliverMails(parts);
  assert.equal(host.arrived.length, 0);
  await hurry('next_at = now()');
  await deliverMails(parts);
  assert.equal(host.arrived.length, 1);
});

test('the tenant’s role may put a mail in and never look at one', async () => {
  const tenant = await findOrCreateTenant(db, { slug: createId().toLowerCase(), name: 'Acme' });
  await db.inTenant(tenant.id, () => queueMail(parts, reset('ada@example.test')));
  for (const sql of ['SELECT FROM mails', 'DELETE FROM mails', 'UPDATE mails SET attempts = 0'])
    await assert.rejects(
      db.inTenant(tenant.id, () => db.query(sql)),
      /permission denied/,
    );
  assert.equal((await readRows()).length, 1);
});
