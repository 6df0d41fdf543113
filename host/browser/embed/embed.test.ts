import { afterEach, expect, oneEvent, suite, test, waitUntil } from 'inlay/widgets/testing';
import './embed.ts';
import type { Hello, Knock, ToFrame, ToPage } from './protocol.ts';
import type { InlayWidgetElement } from './types.ts';

const shadow = (element: Element) => element.shadowRoot!;
const iframe = (element: Element) => shadow(element).querySelector('iframe');
const shownText = (element: Element) => shadow(element).querySelector('.state')!.textContent ?? '';
const retry = (element: Element) => shadow(element).querySelector('button')!;

function add(attributes: Record<string, string>, parent: Element = document.body): InlayWidgetElement {
  const element = document.createElement('inlay-widget');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  parent.append(element);
  return element;
}

const ask = { module: 'hello', 'site-key': 'pk_test' };

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  Reflect.deleteProperty(navigator, 'onLine');
});

/** Plays the frame. The test's server has no frame page, but an iframe of the same origin can be spoken for. */
async function openFrame(element: Element) {
  await waitUntil(() => iframe(element), 'the loader opens a frame');
  const frame = iframe(element)!;
  await waitUntil(
    () => frame.contentDocument?.URL !== 'about:blank' && frame.contentDocument?.readyState === 'complete',
  );
  const realm = frame.contentWindow as Window & { eval(code: string): void };
  const post = (message: object) => realm.eval(`parent.postMessage(${JSON.stringify(message)}, '*')`);
  return {
    frame,
    post,
    async knock(change: Partial<Knock> = {}) {
      const answer = new Promise<MessageEvent<Hello>>((resolve) => {
        realm.addEventListener('message', (event) => resolve(event as MessageEvent<Hello>), { once: true });
      });
      post({ inlay: 1, type: 'knock', tokens: ['accent'], allow: '', title: 'Greeter', ...change });
      const { data, ports } = await answer;
      const port = ports[0]!;
      return { hello: data, port, say: (message: ToPage) => port.postMessage(message) };
    },
  };
}

suite('the states that the loader draws by itself', () => {
  test('space is reserved at once, with a sentence in the language of the page', () => {
    const element = add({ ...ask, lang: 'de', 'min-height': '410' });
    expect(element.getBoundingClientRect().height).to.equal(410);
    expect(element.state).to.equal('loading');
    expect(shownText(element)).to.contain('Wird geladen');
  });

  test('an element without a module or a key says that there is nothing yet', async () => {
    const element = add({ module: 'hello' });
    await waitUntil(() => element.state === 'empty');
    expect(iframe(element)).to.equal(null);
    expect(retry(element).hidden).to.equal(true);
    element.setAttribute('site-key', 'pk_test');
    await waitUntil(() => iframe(element), 'it opens once the key is there');
  });

  test('offline is said, and the widget opens when the network is back', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    const element = add(ask);
    await waitUntil(() => element.state === 'offline');
    expect(shownText(element)).to.contain('You are offline.');
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
    await waitUntil(() => iframe(element));
  });

  test('a frame that never answers ends in a sentence and a retry that can be used', async () => {
    const element = add(ask);
    const event = (await oneEvent(element, 'inlay-error')) as CustomEvent<{ code: string }>;
    expect(event.detail.code).to.equal('embed.no_answer');
    expect(element.state).to.equal('failed');
    expect(iframe(element)).to.equal(null);
    await expect(element).to.be.accessible();
    retry(element).click();
    expect(element.state).to.equal('loading');
    expect(iframe(element)).not.to.equal(null);
  });

  test('a refusal of the server shows as blocked, with its request id', async () => {
    const element = add(ask);
    const { post } = await openFrame(element);
    const refused = oneEvent(element, 'inlay-error') as Promise<CustomEvent>;
    post({ inlay: 1, type: 'blocked', code: 'launches.origin_not_allowed', requestId: 'r-9' });
    expect((await refused).detail).to.include({ code: 'launches.origin_not_allowed', requestId: 'r-9' });
    expect(element.state).to.equal('blocked');
    expect(shownText(element)).to.contain('not available on this page');
  });

  test('a module that was removed sends nobody to look for what the page may show', async () => {
    const element = add({ ...ask, lang: 'de' });
    const { post } = await openFrame(element);
    const refused = oneEvent(element, 'inlay-error') as Promise<CustomEvent>;
    post({ inlay: 1, type: 'blocked', code: 'launches.module_not_available', requestId: 'r-9' });
    const message = 'Dieser Inhalt ist auf dieser Seite nicht verfügbar.';
    expect((await refused).detail).to.include({ code: 'launches.module_not_available', message });
    expect(shownText(element)).to.contain(message);
  });
});

suite('what the page and the frame say to each other', () => {
  test('only the own frame is heard', async () => {
    const element = add(ask);
    await waitUntil(() => iframe(element));
    postMessage({ inlay: 1, type: 'blocked', code: 'x', requestId: '' });
    await new Promise((resolve) => addEventListener('message', resolve, { once: true }));
    expect(element.state).to.equal('loading');
  });

  test('the page’s theme, tokens and properties go in with the handshake', async () => {
    document.documentElement.style.setProperty('--inlay-accent', 'rgb(1, 2, 3)');
    const element = add({ ...ask, theme: 'dark', 'data-apply-url': '/apply' });
    const { hello } = await (await openFrame(element)).knock();
    expect(hello.theme).to.equal('dark');
    expect(hello.tokens).to.deep.equal({ accent: 'rgb(1, 2, 3)' });
    expect(hello.properties).to.deep.equal({ applyUrl: '/apply' });
  });

  test('a change of the theme or of a property is told', async () => {
    const element = add({ ...ask, 'data-step': '1' });
    const { port } = await (await openFrame(element)).knock();
    const told = () =>
      new Promise<ToFrame>((resolve) => {
        port.onmessage = ({ data }: MessageEvent<ToFrame>) => resolve(data);
      });
    const first = told();
    element.dataset.step = '2';
    expect(await first).to.deep.include({ type: 'page', properties: { step: '2' } });
    const second = told();
    document.documentElement.style.setProperty('--inlay-accent', 'red');
    expect(await second).to.deep.include({ type: 'page', tokens: { accent: 'red' } });
  });

  test('ready shows the frame in its height; news become events on the element', async () => {
    const element = add(ask);
    const { say } = await (await openFrame(element)).knock();
    const ready = oneEvent(element, 'inlay-ready') as Promise<CustomEvent>;
    say({ type: 'ready', height: 512 });
    expect((await ready).detail).to.deep.equal({ height: 512 });
    expect(element.state).to.equal('ready');
    expect(element.getBoundingClientRect().height).to.equal(512);
    const result = oneEvent(element, 'inlay-result') as Promise<CustomEvent>;
    say({ type: 'event', name: 'result', detail: { score: 3 } });
    expect((await result).detail).to.deep.equal({ score: 3 });
  });

  test('a widget that failed in its frame is shown with its error card and told to the page', async () => {
    const element = add(ask);
    const { say } = await (await openFrame(element)).knock();
    const failed = oneEvent(element, 'inlay-error') as Promise<CustomEvent>;
    say({ type: 'error', code: 'widget.crashed', message: 'It stopped.', requestId: 'ref' });
    expect((await failed).detail).to.deep.equal({
      code: 'widget.crashed',
      message: 'It stopped.',
      requestId: 'ref',
    });
    expect(element.state).to.equal('ready');
  });

  test('a widget that needs the microphone gets it, in a frame opened anew', async () => {
    const element = add(ask);
    const { frame, post } = await openFrame(element);
    expect(frame.allow).to.equal('');
    post({ inlay: 1, type: 'knock', tokens: [], allow: 'microphone', title: 'Interview' });
    await waitUntil(() => iframe(element) !== frame);
    expect(iframe(element)!.allow).to.equal('microphone');
  });

  test('the frame is named for people who hear the page', async () => {
    const element = add(ask);
    const opened = await openFrame(element);
    await opened.knock({ title: 'Check your CV' });
    expect(opened.frame.title).to.equal('Check your CV');
  });
});

suite('coming and going', () => {
  test('an element far below is not loaded until the reader comes near', async () => {
    const gap = document.createElement('div');
    gap.style.height = '6000px';
    document.body.append(gap);
    const element = add(ask);
    const near = add(ask, document.body.insertBefore(document.createElement('div'), gap));
    await waitUntil(() => iframe(near));
    expect(iframe(element)).to.equal(null);
    element.scrollIntoView();
    await waitUntil(() => iframe(element));
    scrollTo(0, 0);
  });

  test('a removed element lets go of its frame, and opens again when it is put back', async () => {
    const element = add(ask);
    const { knock } = await openFrame(element);
    const { say } = await knock();
    element.remove();
    expect(iframe(element)).to.equal(null);
    let heard = 0;
    element.addEventListener('inlay-ready', () => {
      heard += 1;
    });
    say({ type: 'ready', height: 400 });
    document.body.append(element);
    await waitUntil(() => iframe(element));
    expect(heard).to.equal(0);
  });

  test('several attributes that change together open the frame once', async () => {
    const element = add(ask);
    await waitUntil(() => iframe(element));
    const before = iframe(element);
    element.setAttribute('position', 'cook');
    element.setAttribute('lang', 'fr');
    await waitUntil(() => iframe(element) && iframe(element) !== before);
    const { searchParams } = new URL(iframe(element)!.src);
    expect([searchParams.get('position'), searchParams.get('lang')]).to.deep.equal(['cook', 'fr']);
  });
});
