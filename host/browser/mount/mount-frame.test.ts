import { afterEach, expect, suite, test, waitUntil } from 'inlay/widgets/testing';
import type { ConsoleHello, ToConsole } from '../embed/protocol.ts';
import { type FrameOptions, mountFrame } from './mount-frame.ts';
import type { Mount } from './slot.ts';

const launch: FrameOptions['launch'] = {
  token: 'secret-token',
  expiresAt: '2030-01-01T00:00:00.000Z',
  launch: {
    id: 'l',
    widget: 'greeter',
    placement: 'page.position',
    positionId: null,
    subjectId: null,
    locale: 'en',
    hasGradeBook: false,
    wantsScore: false,
  },
  settings: {},
};

/** Plays the page in the frame: it knocks with a port, and hands on what the tests have it say. */
const answering = `<body style="margin:0">
<script>
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data, ports: [port] }) => {
    const say = (message) => port.postMessage(message);
    say({ type: 'event', name: 'greeted', detail: data });
    say({ type: 'ready', height: 333 });
    port.onmessage = ({ data }) => say({ type: 'event', name: 'told', detail: data });
    addEventListener('message', ({ data }) => say(data));
  };
  parent.postMessage({ inlay: 1, type: 'knock', tokens: [], allow: '', title: 'x' }, '*', [port2]);
</script>`;

const made: string[] = [];
const mounts: Mount[] = [];
const realError = console.error;
afterEach(() => {
  for (const mount of mounts.splice(0)) mount.unmount();
  for (const address of made.splice(0)) URL.revokeObjectURL(address);
  document.body.replaceChildren();
  console.error = realError;
});

function open(page: string, options: Partial<FrameOptions> = {}) {
  console.error = () => {};
  const address = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  made.push(address);
  const container = document.createElement('main');
  document.body.append(container);
  const heard: { name: string; detail: unknown }[] = [];
  const said: string[] = [];
  const mount = mountFrame(container, {
    module: 'hello',
    widget: 'greeter',
    locale: 'en',
    address,
    title: 'Greeter',
    minHeight: 90,
    theme: 'dark',
    launch,
    onEvent: (name, detail) => heard.push({ name, detail }),
    onNavigate: (href) => said.push(`navigate ${href}`),
    onNotify: (text, kind) => said.push(`${kind} ${text}`),
    ...options,
  });
  mounts.push(mount);
  const frame = () => container.querySelector('iframe');
  const have = (message: ToConsole) => frame()!.contentWindow!.postMessage(message, '*');
  return { container, mount, heard, said, frame, have };
}

const card = (container: Element) => container.querySelector('inlay-error-card');

suite('a stranger’s widget in its frame', () => {
  test('keeps its room, is sandboxed, and gets launch and theme through the port of its knock', async () => {
    const { mount, heard, frame } = open(answering);
    expect(frame()!.parentElement!.getBoundingClientRect().height).to.equal(90);
    expect(frame()!.getAttribute('sandbox')).to.equal(
      'allow-scripts allow-forms allow-popups allow-downloads',
    );
    expect(frame()!.title).to.equal('Greeter');
    expect(await mount.settled).to.equal('ready');
    const greeting = heard[0]!.detail as ConsoleHello;
    expect([greeting.theme, greeting.launch.token]).to.deep.equal(['dark', 'secret-token']);
    expect(frame()!.parentElement!.getBoundingClientRect().height).to.equal(333);
    await expect(document.body).to.be.accessible();
  });

  test('is as tall as it says, up to a height that nobody needs', async () => {
    const { mount, frame, have } = open(answering);
    await mount.settled;
    const height = () => frame()!.parentElement!.getBoundingClientRect().height;
    have({ type: 'height', height: 500 });
    await waitUntil(() => height() === 500);
    have({ type: 'height', height: 1_000_000 });
    await waitUntil(() => height() === 20_000);
  });

  test('hears of a change of the theme', async () => {
    const { mount, heard } = open(answering);
    await mount.settled;
    mount.update({ theme: 'light' });
    await waitUntil(() => heard.some(({ name }) => name === 'told'));
    expect(heard.at(-1)!.detail).to.deep.include({ type: 'page', theme: 'light' });
  });

  test('gives notices and no way to another page unless a person asked for it in the frame', async () => {
    const { mount, said, heard, have } = open(answering);
    await mount.settled;
    have({ type: 'navigate', href: '/console/settings' });
    have({ type: 'notify', text: 'Saved.', kind: 'success' });
    have({ type: 'event', name: 'last', detail: null });
    await waitUntil(() => heard.some(({ name }) => name === 'last'));
    expect(said).to.deep.equal(['success Saved.']);
  });

  test('is told apart from every other frame and from the page itself', async () => {
    const { mount, heard } = open('<p>silent</p>', { timeoutMs: 300 });
    const { port2 } = new MessageChannel();
    postMessage({ inlay: 1, type: 'knock', tokens: [], allow: '', title: 'x' }, '*', [port2]);
    expect(await mount.settled).to.equal('failed');
    expect(heard).to.deep.equal([]);
  });

  test('that shows its own error card has failed, and may still become ready', async () => {
    const { mount, frame, have } = open(
      answering.replace(
        "say({ type: 'ready', height: 333 })",
        "say({ type: 'error', code: 'widget.slow', message: 'Slow.', requestId: 'r' })",
      ),
    );
    expect(await mount.settled).to.equal('failed');
    expect(frame()!.style.opacity).to.equal('1');
    have({ type: 'ready', height: 200 });
    await waitUntil(() => frame()!.parentElement!.getBoundingClientRect().height === 200);
  });
});

suite('a frame that fails', () => {
  test('to answer in time is a card with a reference, and a retry opens it anew', async () => {
    const { container, mount, frame } = open('<p>silent</p>', { timeoutMs: 50 });
    expect(await mount.settled).to.equal('failed');
    expect(card(container)!.reason).to.contain('takes too long');
    expect(card(container)!.reference).to.match(/^[0-9a-f]{16}$/);
    expect(frame()).to.equal(null);
    card(container)!.dispatchEvent(new CustomEvent('inlay-retry'));
    await waitUntil(frame);
  });

  test('because it does not stop talking is ended', async () => {
    const { container, mount, heard } = open(
      answering.replace(
        "say({ type: 'ready', height: 333 });",
        "for (let n = 0; n < 5000; n += 1) say({ type: 'event', name: 'flood', detail: n });",
      ),
    );
    expect(await mount.settled).to.equal('failed');
    expect(card(container)!.reason).to.contain('because of an error');
    expect(heard.length).to.be.below(400);
  });

  test('leaves nothing behind when it is unmounted in mid-load', async () => {
    const { container, mount } = open('<p>silent</p>');
    mount.unmount();
    expect(await mount.settled).to.equal('failed');
    expect(container.childNodes.length).to.equal(0);
  });
});
