import { expect, test } from '../../../../../widgets/testing/testing.ts';
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
import { page } from '../../testing/fake-server.ts';
import { careers, installed, limits } from '../../testing/samples.ts';
import { listUsageDays } from './usage-days.ts';

const server = playConsole((each) => {
  each.on('GET /api/v1/connections/:id', { body: { data: careers } });
  each.on('GET /api/v1/connections/:id/attempts', { body: { data: [] } });
  each.on('GET /api/v1/installations', { body: { data: [installed] } });
  each.on('GET /api/v1/positions', page([]));
  each.on('GET /embed.json', { body: { version: '0.1.0', file: 'embed.js', integrity: 'sha384-abc' } });
  each.on('GET /api/v1/connections/:id/limits', { body: { data: limits } });
  each.on('PATCH /api/v1/connections/:id/limits', ({ body }) => ({
    body: { data: { ...limits, ...(body as object), hasCaptchaSecret: true } },
  }));
});
const path = '/api/v1/connections/c1/limits';

async function openPanel(): Promise<HTMLElementTagNameMap['console-site-limits']> {
  const app = await openConsole('/console/connections/c1');
  const panel = await seek<HTMLElementTagNameMap['console-site-limits']>(app, 'console-site-limits');
  await seek(panel, 'form');
  return panel;
}

async function chooseProof(panel: Element, text: string): Promise<void> {
  findAll(panel, 'label')
    .find((each) => read(each).includes(text))!
    .querySelector('input')!
    .click();
  await waitUntil(() => find(panel, 'form'));
}

test('limits are shown and changed', async () => {
  const panel = await openPanel();
  expect(read(panel)).to.include('Nobody has opened a widget here');
  await expectAccessibleNow(panel);
  await write(panel, 'Per day', '500');
  await chooseProof(panel, 'The browser solves a puzzle');
  await press(panel, 'Save limits');
  await sees(document.body, 'Saved.');
  expect(server().callsTo('PATCH', path)[0]!.body).to.deep.equal({
    perVisitorHour: 300,
    perDay: 500,
    proof: 'work',
  });
});

test('what is no count is refused at its field, which has the focus', async () => {
  const panel = await openPanel();
  await write(panel, 'Per visitor and hour', '0');
  await press(panel, 'Save limits');
  await sees(panel, 'Enter a whole number from 1 to 100,000.');
  expect(find(panel, '[name="perVisitorHour"]')!.matches(':focus-within')).to.equal(true);
  expect(server().callsTo('PATCH', path)).to.have.length(0);
});

test('a known captcha provider fills the address; the secret is asked for, and what the page must do is shown', async () => {
  const panel = await openPanel();
  await chooseProof(panel, 'Your captcha vouches');
  const fields = await seek(panel, 'console-captcha-fields');
  const select = await seek<HTMLSelectElement>(fields, 'select');
  select.value = 'turnstile';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await sees(fields, 'inlay-captcha-needed');
  await expectAccessibleNow(panel);
  await press(panel, 'Save limits');
  await sees(panel, 'Copy the secret key from your captcha provider.');
  await waitUntil(() => find(panel, '[name="captchaSecret"]')!.matches(':focus-within'));
  await write(panel, 'Secret key', 's3cret');
  await press(panel, 'Save limits');
  await waitUntil(() => server().callsTo('PATCH', path).length === 1);
  expect(server().callsTo('PATCH', path)[0]!.body).to.deep.include({
    proof: 'captcha',
    captchaUrl: 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
    captchaSecret: 's3cret',
  });
  await waitUntil(
    () => find<HTMLElementTagNameMap['inlay-text-field']>(panel, '[name="captchaSecret"]')?.placeholder,
  );
  expect(find<HTMLElementTagNameMap['inlay-text-field']>(panel, '[name="captchaSecret"]')!.value).to.equal(
    '',
  );
});

test('use is a picture with its sum in words and a table behind it; full days are told', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const usage = [{ day: today, launches: 20 }];
  server().on('GET /api/v1/connections/:id/limits', { body: { data: { ...limits, perDay: 20, usage } } });
  const panel = await openPanel();
  const picture = await seek(panel, 'svg[role="img"]');
  expect(picture.getAttribute('aria-label')).to.include('20 launches in all').and.include('20 of 20 allowed');
  expect(read(panel)).to.include('On 1 day this limit was reached');
  expect(findAll(panel, 'rect.full')).to.have.length(1);
  await press(panel, 'As a table');
  expect(findAll(panel, 'tbody tr')).to.have.length(30);
  await expectAccessibleNow(panel);
});

test('a manager sees the limits and cannot change them', async () => {
  signInAs(server(), { ...admin, member: { ...admin.member, role: 'manager' } });
  const panel = await openPanel();
  expect(find<HTMLFieldSetElement>(panel, 'fieldset')!.disabled).to.equal(true);
  expect(read(panel)).to.not.include('Save limits');
});

test('days without a launch are there, too, up to today', () => {
  const days = listUsageDays([{ day: '2026-05-02', launches: 7 }], new Date('2026-05-03T23:30:00Z'));
  expect(days).to.have.length(30);
  expect(days[0]).to.deep.equal({ day: '2026-04-04', launches: 0 });
  expect(days.slice(-2)).to.deep.equal([
    { day: '2026-05-02', launches: 7 },
    { day: '2026-05-03', launches: 0 },
  ]);
});
