import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { SMTPServerError, SMTPServerOptions } from 'smtp-server';
import { createMail } from './index.ts';
import { readServer } from './smtp.ts';
import { makeCertificate } from './testing/certificate.ts';
import { startSmtpHost } from './testing/smtp-host.ts';

const message = {
  id: '01J',
  to: 'ada@example.test',
  subject: 'Grüße 👋',
  text: 'Hello\n',
  html: '<p>Hello</p>',
};
const base = {
  env: 'production',
  mailFrom: 'Inlay <no-reply@inlay.example>',
  dataDir: 'nowhere',
  publicUrl: 'https://inlay.example',
} as const;
const password = 'p@ss:word/1';
const signIn: SMTPServerOptions['onAuth'] = (auth, _session, done) =>
  auth.username === 'post' && auth.password === password
    ? done(null, { user: 'post' })
    : done(null, { message: 'no', responseCode: 535 });

const refuse = (responseCode: number, text: string): SMTPServerError =>
  Object.assign(new Error(text), { responseCode });

async function host(t: TestContext, options: SMTPServerOptions = {}) {
  const server = await startSmtpHost(options);
  t.after(() => server.close());
  const connect = (before = 'smtp://') => {
    const mail = createMail({ ...base, smtpUrl: `${before}localhost:${server.port}` });
    t.after(() => mail.close());
    return mail;
  };
  return { ...server, connect };
}

test('a mail arrives with its sender, its one reader, both texts and an id that stays the same', async (t) => {
  const { connect, arrived } = await host(t);
  await connect().send(message);
  const [mail] = arrived;
  assert.equal(mail?.from, 'no-reply@inlay.example');
  assert.deepEqual(mail.to, ['ada@example.test']);
  assert.match(mail.raw, /^From: Inlay <no-reply@inlay\.example>\r$/m);
  assert.match(mail.raw, /^Message-ID: <01J@inlay\.example>\r$/m);
  assert.match(mail.raw, /^Auto-Submitted: auto-generated\r$/m);
  assert.match(mail.raw, /text\/plain.*Hello.*text\/html.*<p>Hello<\/p>/s);
});

test('nothing that a stranger writes becomes a header or a second reader', async (t) => {
  const { connect, arrived } = await host(t);
  const mail = connect();
  await mail.send({ ...message, subject: 'Join Acme\r\nBcc: eve@example.test\r\n\r\nRead this' });
  const headers = arrived[0]!.raw.split('\r\n\r\n')[0]!;
  assert.doesNotMatch(headers, /^(Bcc|Read)/m);
  assert.match(headers, /^Subject: Join Acme Bcc: eve@example\.test/m);
  for (const to of [
    'ada@example.test, eve@example.test',
    'ada@example.test\r\nBcc: eve@example.test',
    'Ada <ada@example.test>',
    'ada@example.test>\r\nRCPT TO:<eve@example.test',
    'ada',
    '',
  ])
    await assert.rejects(mail.send({ ...message, to }), { code: 'mail.address_invalid' }, to);
  assert.equal(arrived.length, 1);
  assert.deepEqual(arrived[0]?.to, ['ada@example.test']);
});

test('the user and the password of the address open the server, special signs and all', async (t) => {
  const { connect, arrived } = await host(t, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: signIn,
  });
  await connect(`smtp://post:${encodeURIComponent(password)}@`).send(message);
  assert.equal(arrived[0]?.user, 'post');
  await assert.rejects(connect('smtp://post:hunter2@').send(message), (error: Error) => {
    assert.equal((error as Error & { code: string }).code, 'mail.sign_in');
    assert.doesNotMatch(JSON.stringify(error) + error.stack + error.message, /hunter2/);
    return true;
  });
});

test('where TLS is offered it is used, and a certificate that nobody vouches for is refused', async (t) => {
  const identity = makeCertificate();
  const { connect, arrived } = await host(t, { ...identity, disabledCommands: [] });
  await assert.rejects(connect().send(message), { code: 'mail.tls' });
  const implicit = await host(t, { ...identity, secure: true });
  await assert.rejects(implicit.connect('smtps://').send(message), { code: 'mail.tls' });
  assert.equal(arrived.length + implicit.arrived.length, 0);

  const usual = getCACertificates('default');
  t.after(() => setDefaultCACertificates(usual));
  setDefaultCACertificates([...usual, identity.cert]);
  await connect().send(message);
  await implicit.connect('smtps://').send(message);
  assert.deepEqual([arrived[0]?.secure, implicit.arrived[0]?.secure], [true, true]);
});

test('a password is only given to another machine over TLS', () => {
  assert.equal(readServer('smtp://post:secret@mail.example').requireTLS, true);
  assert.equal(readServer('smtp://post:secret@127.0.0.1').requireTLS, false);
  assert.equal(readServer('smtp://mail.example').requireTLS, false);
  assert.deepEqual(
    ['smtp://mail.example', 'smtps://mail.example', 'smtp://mail.example:2525'].map(
      (url) => readServer(url).port,
    ),
    [587, 465, 2525],
  );
});

test('a server that says "later" gets the same mail again; one that does not know the reader does not', async (t) => {
  let tries = 0;
  const { connect, arrived } = await host(t, {
    onRcptTo: ({ address }, _session, done) => {
      tries += 1;
      if (address.startsWith('nobody')) done(refuse(550, 'No such user nobody@example.test'));
      else done(tries === 1 ? refuse(451, 'Greylisted') : null);
    },
  });
  const mail = connect();
  await assert.rejects(mail.send(message), {
    code: 'mail.delayed',
    data: { reason: 'EENVELOPE', responseCode: 451 },
  });
  await mail.send(message);
  assert.equal(arrived.length, 1);
  await assert.rejects(mail.send({ ...message, to: 'nobody@example.test' }), (error: Error) => {
    assert.equal((error as Error & { code: string }).code, 'mail.recipient_refused');
    // The log shows errors: whom the mail was for stays out of it.
    assert.doesNotMatch(`${error.stack}${JSON.stringify(error)}`, /nobody@/);
    return true;
  });
});

test('a refusal of the sender is no refusal of the reader', async (t) => {
  const { connect } = await host(t, {
    onMailFrom: (_address, _session, done) => done(refuse(553, 'Not you')),
  });
  await assert.rejects(connect().send(message), { code: 'mail.refused' });
});

test('a dead server is said to be dead', async (t) => {
  const { connect, close } = await host(t);
  await close();
  await assert.rejects(connect().send(message), { code: 'mail.unreachable' });
  // One that hangs up in the middle of the greeting.
  const rude = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve));
  t.after(() => rude.close());
  const { port } = rude.address() as { port: number };
  const mail = createMail({ ...base, smtpUrl: `smtp://127.0.0.1:${port}` });
  await assert.rejects(mail.send(message), { code: 'mail.unreachable' });
});

test('without a server, a machine of one’s own keeps the last mails, for its owner only', async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'inlay-mail-'));
  t.after(() => rm(dataDir, { recursive: true, force: true }));
  const { outbox, send } = createMail({ ...base, env: 'test', publicUrl: 'http://localhost:4000', dataDir });
  assert.deepEqual(await outbox!.list(), []);
  for (let n = 0; n < 203; n += 1) await send({ ...message, subject: `Mail ${n}` });
  const kept = await outbox!.list();
  assert.deepEqual([kept.length, kept[0]?.subject, kept.at(-1)?.subject], [200, 'Mail 202', 'Mail 3']);
  assert.deepEqual(await outbox!.read(kept[5]!.id), kept[5]);
  assert.equal(await outbox!.read('../secret'), undefined);
  const dir = join(dataDir, 'outbox');
  assert.equal((await readdir(dir)).length, 400);
  assert.match(await readFile(join(dir, `${kept[0]!.id}.eml`), 'utf8'), /^To: ada@example\.test\r$/m);
  assert.equal((await stat(join(dir, `${kept[0]!.id}.json`))).mode & 0o777, 0o600);
  assert.equal((await stat(dir)).mode & 0o777, 0o700);
});

test('production without a server, and a public address without one, say what to set', async () => {
  for (const config of [base, { ...base, env: 'development' as const }]) {
    const mail = createMail(config);
    assert.equal(mail.outbox, undefined);
    assert.throws(mail.checkReady, { code: 'mail.not_configured', message: /SMTP_URL/ });
    await assert.rejects(mail.send(message), { code: 'mail.not_configured' });
  }
});
