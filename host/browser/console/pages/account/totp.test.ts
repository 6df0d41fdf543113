import { expect, test } from '../../../../../widgets/testing/testing.ts';
import { elsewhere, here } from '../../testing/account-samples.ts';
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
  write,
} from '../../testing/console-fixture.ts';
import { page, refuse } from '../../testing/fake-server.ts';

const codes = Array.from({ length: 10 }, (_, at) => `bzr${at}-tefy-28wm-szkg`);
const secret = 'UI52YLX7W5LVUGAOVFFFC564S6TXEWZJ';
const uri = `otpauth://totp/Inlay:ada%40demo.test?issuer=Inlay&secret=${secret}`;

let isOn = false;
const server = playConsole((each) => {
  isOn = false;
  each.on('GET /api/v1/auth/totp', () => ({
    body: { data: { enabled: isOn, recoveryCodesLeft: isOn ? 10 : 0 } },
  }));
  each.on('POST /api/v1/auth/totp/start', { body: { data: { secret, uri } } });
  each.on('POST /api/v1/auth/totp/confirm', () => {
    isOn = true;
    return { body: { data: { recoveryCodes: codes } } };
  });
  each.on('POST /api/v1/auth/totp/recovery-codes', { body: { data: { recoveryCodes: codes } } });
  each.on('DELETE /api/v1/auth/totp', () => {
    isOn = false;
    return { status: 204 };
  });
  each.on('GET /api/v1/sessions', page([elsewhere, here]));
  each.on('GET /api/v1/auth/memberships', page([]));
});

const open = async () => {
  const app = await openConsole('/console/account');
  await sees(app, 'Firefox on Windows');
  return seek(app, 'console-totp-card');
};
const openCode = async () => {
  const card = await open();
  await press(card, 'Turn on');
  await write(card, 'Password', 'correct horse');
  await press(card, 'Continue');
  await seek(card, '.qr');
  return card;
};
const openCodes = async () => {
  const card = await openCode();
  await write(card, 'Code', '123456');
  await press(card, 'Turn on');
  await sees(card, 'Your recovery codes');
  return card;
};
const openOn = async () => {
  isOn = true;
  const card = await open();
  await sees(card, '10 recovery codes are left');
  return card;
};
const tick = (card: Element) => find<HTMLInputElement>(card, 'input[type=checkbox]')!.click();

test('the second step is turned on by password, QR code and a first code', async () => {
  const card = await open();
  await press(card, 'Turn on');
  await press(card, 'Continue');
  await sees(card, 'Enter your password.');
  await write(card, 'Password', 'correct horse');
  await press(card, 'Continue');
  const drawing = await seek<SVGSVGElement>(card, '.qr');
  expect(drawing.getAttribute('role')).to.equal('img');
  expect(drawing.getAttribute('aria-label')).to.include('QR code');
  await sees(card, secret);
  await write(card, 'Code', '123 456');
  await press(card, 'Turn on');
  for (const code of codes) await sees(card, code);
  tick(card);
  await press(card, 'Done');
  await sees(card, 'Two-step sign-in is on.');
  expect(read(card)).to.not.include(codes[0]!);
  const bodies = server()
    .calls.filter(({ method, path }) => method === 'POST' && path.includes('/totp/'))
    .map(({ body }) => body);
  expect(bodies).to.deep.equal([{ password: 'correct horse' }, { code: '123456' }]);
});

test('the QR code and its key are accessible', async () => {
  await expectAccessibleNow(await openCode());
});

test('the recovery codes are accessible', async () => {
  await expectAccessibleNow(await openCodes());
});

test('what is on is accessible', async () => {
  await expectAccessibleNow(await openOn());
});

test('nobody goes on without having saved the recovery codes', async () => {
  const card = await openCodes();
  await press(card, 'Done');
  await sees(card, 'Save the codes first, then tick this.');
  const app = document.querySelector('console-app')!;
  await press(app, 'Modules');
  await sees(app, 'Leave without saving?');
  await press(app, 'Stay here');
  tick(card);
  await press(card, 'Done');
  await sees(card, 'Two-step sign-in is on.');
});

test('the codes can be downloaded with the name of the account, and printed alone', async () => {
  const card = await openCodes();
  let blob: Blob | undefined;
  let named = '';
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (given) => {
    blob = given as Blob;
    return 'data:,';
  };
  HTMLAnchorElement.prototype.click = function () {
    named = this.download;
  };
  try {
    await press(card, 'Download');
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  expect(named).to.equal('inlay-recovery-codes.txt');
  const text = await blob!.text();
  expect(text).to.include('ada@demo.test');
  for (const code of codes) expect(text).to.include(code);
  expect(find(document.querySelector('console-app')!, 'console-account')!.hasAttribute('codes')).to.equal(
    true,
  );
});

test('a wrong first code says so, and the next one counts', async () => {
  server().on('POST /api/v1/auth/totp/confirm', refuse(403, 'totp.wrong_code'));
  const card = await openCode();
  await write(card, 'Code', '12');
  await press(card, 'Turn on');
  await sees(card, 'The code of your app has 6 digits.');
  await write(card, 'Code', '111111');
  await press(card, 'Turn on');
  await sees(card, 'Wait for the next one and try again.');
  await waitUntil(() => find(card, 'inlay-text-field')!.matches(':focus-within'));
});

test('a set-up that took too long begins again with the password', async () => {
  server().on('POST /api/v1/auth/totp/confirm', refuse(409, 'totp.not_started'));
  const card = await openCode();
  await write(card, 'Code', '123456');
  await press(card, 'Turn on');
  await sees(card, 'Setting this up took too long.');
  expect(find(card, '.qr')).to.equal(undefined);
  await write(card, 'Password', 'correct horse');
  await press(card, 'Continue');
  await seek(card, '.qr');
});

test('who signs in by their organisation is told that it is done there', async () => {
  server().on('POST /api/v1/auth/totp/start', refuse(409, 'sessions.no_password'));
  const card = await open();
  await press(card, 'Turn on');
  await write(card, 'Password', 'x');
  await press(card, 'Continue');
  await sees(card, 'your organisation signs you in');
  await press(card, 'Cancel');
  await sees(card, 'After the password you enter a code');
});

test('new recovery codes want password and code', async () => {
  const card = await openOn();
  await press(card, 'New recovery codes');
  await press(card, 'New recovery codes');
  await sees(card, 'Enter your password.');
  await sees(card, 'Enter the code that your app shows.');
  await write(card, 'Password', 'correct horse');
  await write(card, 'Code', '123 456');
  await press(card, 'New recovery codes');
  await sees(card, codes[9]!);
  tick(card);
  await press(card, 'Done');
  await sees(card, 'The new recovery codes are good from now on.');
  const [call] = server().callsTo('POST', '/api/v1/auth/totp/recovery-codes');
  expect(call!.body).to.deep.equal({ password: 'correct horse', code: '123456' });
});

test('it is turned off with password and a recovery code', async () => {
  const card = await openOn();
  await press(card, 'Turn off');
  await write(card, 'Password', 'correct horse');
  await write(card, 'Code', codes[0]!);
  await press(card, 'Turn off');
  await sees(card, 'Two-step sign-in is off.');
  await sees(card, 'After the password you enter a code');
  const [call] = server().callsTo('DELETE', '/api/v1/auth/totp');
  expect(call!.body).to.deep.equal({ password: 'correct horse', code: 'bzr0tefy28wmszkg' });
});

test('who has few recovery codes left is reminded', async () => {
  server().on('GET /api/v1/auth/totp', { body: { data: { enabled: true, recoveryCodesLeft: 1 } } });
  const card = await open();
  await sees(card, 'Only 1 recovery code is left.');
  expect(findAll(card, 'inlay-notice')).to.have.length(1);
});

test('a state that cannot be loaded says why and can be asked for again', async () => {
  server().on('GET /api/v1/auth/totp', () => Promise.reject(new TypeError('Failed to fetch')));
  const card = await open();
  await sees(card, 'The server could not be reached.');
  server().on('GET /api/v1/auth/totp', { body: { data: { enabled: true, recoveryCodesLeft: 10 } } });
  await press(card, 'Try again');
  await sees(card, '10 recovery codes are left');
});
