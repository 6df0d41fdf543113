import { expect, test } from '../../../../../widgets/testing/testing.ts';
import type { Attempt } from '../../../api/api-types.ts';
import {
  expectAccessibleNow,
  find,
  findAll,
  openConsole,
  playConsole,
  press,
  read,
  seek,
  sees,
  waitUntil,
} from '../../testing/console-fixture.ts';
import { page, refuse } from '../../testing/fake-server.ts';
import { ats, installed, moodle, moodleFacts, opened, refused } from '../../testing/samples.ts';

let attempts: Attempt[];
const server = playConsole((each) => {
  attempts = [];
  each.on('GET /api/v1/connections/:id', { body: { data: moodle } });
  each.on('GET /api/v1/connections/:id/lti', { body: { data: moodleFacts } });
  each.on('GET /api/v1/connections/:id/lti/scores', { body: { data: [] } });
  each.on('GET /api/v1/connections/:id/attempts', () => ({ body: { data: attempts } }));
  each.on('GET /api/v1/installations', { body: { data: [installed] } });
  each.on('GET /api/v1/positions', page([]));
});
const open = async () => {
  await openConsole('/console/connections/c2');
  return seek(document.body, 'console-attempts');
};
const viaStorage = { ...opened, rung: 'storage' as const };

test('a launch tells who came, how, and what the log knows it by', async () => {
  attempts = [viaStorage];
  const list = await open();
  await sees(list, 'by the LMS’s storage');
  (await seek(list, 'summary')).click();
  await sees(list, 'Correlation ID l1');
  const checks = findAll(list, '.checks li').map((check) => check.className);
  expect(checks).to.have.length(10);
  expect(new Set(checks)).to.deep.equal(new Set(['passed']));
  await expectAccessibleNow(list);
});

test('a refused one says at which check it failed and what to change', async () => {
  attempts = [refused];
  const list = await open();
  await sees(list, 'Refused: Signature');
  (await seek(list, 'summary')).click();
  await sees(list, 'The signature of the message is wrong.');
  expect(findAll(list, '.checks li').map((check) => check.className)).to.deep.equal([
    'passed',
    'passed',
    'passed',
    'failed',
    'waiting',
    'waiting',
    'waiting',
    'waiting',
    'waiting',
    'waiting',
  ]);
  await expectAccessibleNow(list);
});

test('a launch names its widget as people do, and a test as such, with no page around it', async () => {
  server().on('GET /api/v1/connections/:id', { body: { data: ats } });
  attempts = [{ ...opened, origin: null, test: true }];
  const list = await open();
  await sees(list, 'Check my CV (CV analysis)');
  await sees(list, 'Test');
  (await seek(list, 'summary')).click();
  const notLookedAt = findAll(list, '.checks li.waiting').map(read);
  expect(notLookedAt).to.have.length(2);
  expect(notLookedAt.join()).to.include('Proof of the program').and.include('Page around it');
  expect(find(list, 'a[href^="/console/candidates"]')).to.equal(undefined);
});

test('what somebody placed in a course is told, and what it will open was not looked at yet', async () => {
  attempts = [{ ...viaStorage, result: 'placed', person: 'member' }];
  const list = await open();
  await sees(list, 'Placed in a course');
  (await seek(list, 'summary')).click();
  const checks = findAll(list, '.checks li').map((check) => check.className);
  expect([checks[0], checks.at(-1)]).to.deep.equal(['passed', 'waiting']);
  await expectAccessibleNow(list);
});

test('a program that could not prove who it is reads what it was told, and what to change', async () => {
  server().on('GET /api/v1/connections/:id', { body: { data: ats } });
  const told = 'The client is not known.';
  attempts = [{ ...refused, code: 'oauth.invalid_client', reason: told, found: told }];
  const list = await open();
  await sees(list, 'Refused: Proof of the program');
  (await seek(list, 'summary')).click();
  await sees(list, 'Make a new secret here');
  await sees(list, `What the program was told: ${told}`);
  await expectAccessibleNow(list);
});

test('a code that nobody knows is shown with the reason of the server', async () => {
  attempts = [{ ...refused, code: 'lti.brand_new', reason: 'Something new.' }];
  const list = await open();
  (await seek(list, 'summary')).click();
  await sees(list, 'Something new.');
  expect(findAll(list, '.checks li')).to.have.length(0);
});

test('the correlation id is copied, and a screen reader hears it', async () => {
  attempts = [refused];
  const list = await open();
  (await seek(list, 'summary')).click();
  let copied = '';
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: async (text: string) => {
        copied = text;
      },
    },
  });
  await press(list, 'Copy: Correlation ID');
  await sees(list, 'Copied: req-7');
  expect(copied).to.equal('req-7');
  Reflect.deleteProperty(navigator, 'clipboard');
});

test('while somebody tries, a new launch appears by itself, opened and announced', async () => {
  attempts = [viaStorage];
  const list = await open();
  await sees(list, 'by the LMS’s storage');
  await press(list, 'Test launch: watch');
  await sees(list, 'We are watching');
  attempts = [{ ...refused, at: new Date().toISOString() }, viaStorage];
  await sees(list, 'Somebody came.');
  expect(read(list)).to.not.include('Open the link in your LMS now');
  const [first, second] = findAll(list, 'details') as HTMLDetailsElement[];
  expect([first!.open, second!.open]).to.deep.equal([true, false]);
  expect(findAll(list, '[role=status]').map(read).join()).to.include('Refused: Signature');
  await expectAccessibleNow(list);
  await press(list, 'Stop watching');
  const count = server().callsTo('GET', '/api/v1/connections/c2/attempts').length;
  await new Promise((resolve) => setTimeout(resolve, 1800));
  expect(server().callsTo('GET', '/api/v1/connections/c2/attempts')).to.have.length(count);
});

test('a part of the LMS that waits is approved where its refusal is shown', async () => {
  const waiting = { ...refused, code: 'lti.deployment_quarantined', found: 'faculty/of arts' };
  attempts = [waiting];
  server().on('POST /api/v1/connections/:id/lti/deployments/:deploymentId', {
    body: { data: { ...moodleFacts, deployments: [] } },
  });
  const list = await open();
  (await seek(list, 'summary')).click();
  await press(list, 'Approve');
  await sees(list, 'Approved. Open the link in the LMS again.');
  const path = '/api/v1/connections/c2/lti/deployments/faculty%2Fof%20arts';
  expect(server().callsTo('POST', path)).to.have.length(1);
  await sees(document.body, 'The first person who comes from the LMS brings one along');
});

test('a list that cannot be loaded offers to try again', async () => {
  server().on('GET /api/v1/connections/:id/attempts', refuse(503, 'internal'));
  const list = await open();
  await seek(list, 'inlay-error-card');
  attempts = [viaStorage];
  server().on('GET /api/v1/connections/:id/attempts', () => ({ body: { data: attempts } }));
  (await seek(list, 'inlay-error-card')).dispatchEvent(new CustomEvent('inlay-retry'));
  await waitUntil(() => read(list).includes('Opened'));
});
