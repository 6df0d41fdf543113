import { afterEach, expect, nextFrame, suite, test, waitUntil } from 'inlay/widgets/testing';
import type { Hello, ToPage } from '../embed/protocol.ts';
import type { FrameBoot } from './boot.ts';
import { shakeHands } from './handshake.ts';
import { showNotice } from './notices.ts';
import { focusFirst, reportHeight } from './report.ts';
import { applyTheme } from './theme.ts';

const page = document.documentElement;
afterEach(() => {
  document.body.replaceChildren();
  page.removeAttribute('style');
  delete page.dataset.theme;
});

suite('the theme of the page around', () => {
  test('sets the scheme and the tokens, and takes back what the page no longer sets', () => {
    applyTheme('dark', { accent: 'rgb(1, 2, 3)', surface: 'black' });
    expect(page.dataset.theme).to.equal('dark');
    expect(page.style.getPropertyValue('--inlay-accent')).to.equal('rgb(1, 2, 3)');
    applyTheme('light', { surface: 'white' });
    expect(page.style.getPropertyValue('--inlay-accent')).to.equal('');
    expect(page.style.getPropertyValue('--inlay-surface')).to.equal('white');
  });

  test('cannot load addresses, set other properties or send endless values', () => {
    applyTheme('light', {
      surface: 'URL(https://evil.test/x)',
      accent: 'red'.repeat(200),
      'made-up': 'red',
    });
    expect(page.getAttribute('style') ?? '').to.equal('');
  });
});

suite('the handshake', () => {
  const boot = (origins: string[]) => ({ origins, allow: '', title: 'Greeter' }) as unknown as FrameBoot;
  const hello: Hello = { inlay: 1, type: 'hello', theme: 'light', tokens: {}, properties: {} };

  /** A test's page is its own parent, so what it posts to itself comes from the parent. */
  const greet = (message: object) => postMessage(message, '*', [new MessageChannel().port2]);

  test('takes the first greeting of the page around, with the origin that the browser tells', async () => {
    const meeting = shakeHands(boot([location.origin]));
    greet(hello);
    const { origin, port } = await meeting;
    expect(origin).to.equal(location.origin);
    expect(port).to.be.instanceOf(MessagePort);
  });

  test('does not open itself to a page that the connection does not list', async () => {
    let met = false;
    const meeting = shakeHands(boot(['https://jobs.test']));
    void meeting.then(() => {
      met = true;
    });
    greet(hello);
    greet({ hello: 'other scripts talk too' });
    await nextFrame();
    await nextFrame();
    expect(met).to.equal(false);
  });

  test('with the console brings the launch through the port that went along, to this page alone', async () => {
    const knocked = new Promise<MessageEvent>((resolve) =>
      addEventListener('message', resolve, { once: true }),
    );
    const meeting = shakeHands({ ...boot([]), inConsole: true });
    const { data, ports, origin } = await knocked;
    expect([data.type, origin]).to.deep.equal(['knock', location.origin]);
    const { port2 } = new MessageChannel();
    ports[0]!.postMessage({ ...hello, launch: { token: 'secret' } }, [port2]);
    const { launch, port } = await meeting;
    expect(launch?.token).to.equal('secret');
    expect(port).to.be.instanceOf(MessagePort);
  });
});

test('the page is told each new height once', async () => {
  const root = document.createElement('div');
  document.body.append(root);
  const said: ToPage[] = [];
  reportHeight(root, (message) => said.push(message));
  root.style.height = '200px';
  await waitUntil(() => said.some((message) => message.type === 'height' && message.height === 200));
  const before = said.length;
  root.style.width = '50px';
  await nextFrame();
  await nextFrame();
  expect(said.length).to.equal(before);
});

test('the focus goes to the first control, also inside shadow roots', () => {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  const [off, field] = [document.createElement('button'), document.createElement('input')];
  off.disabled = true;
  shadow.append(off, field);
  document.body.append(host);
  expect(focusFirst(document.body)).to.equal(true);
  expect(shadow.activeElement).to.equal(field);
});

test('a notice is read out and shown above the widget', async () => {
  const root = document.createElement('main');
  root.id = 'inlay-root';
  root.append(document.createElement('p'));
  document.body.append(root);
  await showNotice('Saved.', 'success');
  const notice = root.querySelector<HTMLElementTagNameMap['inlay-notice']>('[role="status"] > inlay-notice')!;
  expect([notice.kind, notice.textContent]).to.deep.equal(['positive', 'Saved.']);
  expect(root.firstElementChild).to.equal(notice.parentElement);
  await notice.updateComplete;
  await expect(root).to.be.accessible();
});
