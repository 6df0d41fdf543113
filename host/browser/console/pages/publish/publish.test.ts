import { expect, test } from '../../../../../widgets/testing/testing.ts';
import type { Publisher, Submission } from '../../../api/api-types.ts';
import {
  admin,
  expectAccessibleNow,
  find,
  findAll,
  openConsole,
  playConsole,
  press,
  read,
  seek,
  sees,
  signInAs,
  waitUntil,
  write,
} from '../../testing/console-fixture.ts';
import { page, refuse } from '../../testing/fake-server.ts';
import { submission } from '../../testing/samples.ts';

const createdAt = '2026-05-03T09:30:00.000Z';
const key = { keyId: 'k-7f3a', publicKey: 'ed25519:AAAA', createdAt, revokedAt: null };
const northwind: Publisher = {
  id: 'northwind',
  name: 'Northwind Tools',
  domain: null,
  createdAt,
  keys: [key],
};

let publishers: readonly Publisher[];
let submissions: readonly Submission[];
const server = playConsole((each) => {
  publishers = [northwind];
  submissions = [submission];
  each.on('GET /api/v1/publishers', () => ({ body: { data: publishers } }));
  each.on('GET /api/v1/submissions', () => page(submissions));
});
const open = () => openConsole('/console/modules/publish');

test('an organisation registers as a publisher; the id follows the name', async () => {
  publishers = [];
  server().on('POST /api/v1/publishers', ({ body }) => ({
    status: 201,
    body: { data: { ...northwind, ...(body as object), keys: [] } },
  }));
  const app = await open();
  await press(app, 'Register');
  await sees(app, 'Write a name of 2 to 80 characters.');
  await expectAccessibleNow(app);
  await write(app, 'Publisher’s name', 'Blüten & Co');
  await press(app, 'Register');
  await sees(app, 'Sent in');
  expect(server().callsTo('POST', '/api/v1/publishers')[0]!.body).to.deep.equal({
    name: 'Blüten & Co',
    id: 'bluten-co',
  });
});

test('a name that somebody has is said at the form', async () => {
  publishers = [];
  server().on('POST /api/v1/publishers', refuse(409, 'publishers.taken'));
  const app = await open();
  await write(app, 'Publisher’s name', 'Acme');
  await press(app, 'Register');
  await sees(app, 'Another publisher has this name or id.');
});

test('keys are added and revoked; a private one is not sent', async () => {
  server().on('POST /api/v1/publishers/:id/keys', {
    status: 201,
    body: { data: { ...key, keyId: 'k-new' } },
  });
  server().on('POST /api/v1/publishers/:id/keys/:keyId/revoke', {
    body: { data: { ...key, revokedAt: createdAt } },
  });
  const app = await open();
  await sees(app, 'k-7f3a');
  await expectAccessibleNow(app);
  await write(app, 'Public key', '-----BEGIN PRIVATE KEY----- abcdefgh');
  await press(app, 'Add key');
  await sees(app, 'This is the private half.');
  expect(server().callsTo('POST', '/api/v1/publishers/northwind/keys')).to.have.length(0);
  await write(app, 'Public key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5');
  await press(app, 'Add key');
  await sees(app, 'This is not a public key.');
  await write(app, 'Public key', `ed25519:${'A'.repeat(43)}`);
  await press(app, 'Add key');
  await sees(app, 'k-new');
  await press(app, 'Revoke the key k-7f3a');
  await sees(app, 'Nothing signed with it is taken from now on.');
  await expectAccessibleNow(app);
  await press(app, 'Revoke key');
  await sees(app, 'Revoked');
});

test('submissions are shown with their checks, and followed while they are being checked', async () => {
  const failed = { name: 'size', passed: false, ran: true, details: ['It is 3 MB; 2 MB are allowed.'] };
  submissions = [
    { ...submission, id: 's2', state: 'rejected', reason: 'Too large.', checks: [failed] },
    { ...submission, state: 'checking', checks: [] },
  ];
  const app = await open();
  await sees(app, 'Checks: 0 of 8');
  expect(read(app))
    .to.include('It is 3 MB; 2 MB are allowed.')
    .and.include('Reason: Too large.')
    .and.include('1 check failed');
  await expectAccessibleNow(app);
  submissions = [submission];
  await sees(app, 'In review');
});

test('a check that was not run is not counted as failed', async () => {
  const [passed] = submission.checks;
  const checks = [
    passed!,
    { name: 'integrity', passed: false, ran: true, details: ['A file differs.'] },
    { name: 'contract', passed: false, ran: false, details: ['Not run, since an earlier check failed.'] },
  ];
  server().on('GET /api/v1/submissions', page([{ ...submission, state: 'rejected', checks }]));
  const app = await open();
  await sees(app, '1 check failed');
  await sees(app, 'not run, since an earlier one failed');
  await expectAccessibleNow(app);
});

test('a package is sent in from the page, with its failure where it fails', async () => {
  const app = await open();
  const zone = await seek(app, 'inlay-dropzone');
  const file = new File(['{}'], 'matrix-1.0.0.inlay.tgz');
  const give = () => zone.dispatchEvent(new CustomEvent('inlay-files-added', { detail: { files: [file] } }));
  server().on('POST /api/v1/submissions', refuse(403, 'submissions.publisher_not_yours'));
  give();
  await sees(zone, 'The manifest names a publisher that is none of yours.');
  await expectAccessibleNow(app);
  server().on('POST /api/v1/submissions', { status: 201, body: { data: submission } });
  zone.dispatchEvent(new CustomEvent('inlay-file-retried', { detail: { id: 'package' } }));
  await waitUntil(() => server().callsTo('GET', '/api/v1/submissions').length > 1);
});

test('the commands name the own publisher and this server', async () => {
  const app = await open();
  await seek(app, 'console-how-to-publish');
  await waitUntil(() => findAll(app, 'inlay-copy-field').length === 5);
  const commands = findAll(app, 'inlay-copy-field').map(
    (each) => (each as HTMLElement & { value: string }).value,
  );
  expect(commands.join('\n'))
    .to.include('"id": "northwind"')
    .and.include('"name": "Northwind Tools"')
    .and.include(`--to ${location.origin}`);
});

test('only admins publish', async () => {
  signInAs(server(), { ...admin, member: { ...admin.member, role: 'manager' } });
  const app = await open();
  await sees(app, 'Only admins');
  expect(find(app, 'console-publisher-form')).to.equal(undefined);
});
