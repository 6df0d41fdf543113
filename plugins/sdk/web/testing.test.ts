import { afterEach, expect, test } from 'inlay/widgets/testing';
import { html } from 'lit';
import { state } from 'lit/decorators.js';
import { AppError, defineApi, Type } from '../index.ts';
import { WidgetElement } from './index.ts';
import { mountForTest } from './testing.ts';

const api = defineApi({
  'POST /greetings': {
    summary: 'Greets.',
    input: Type.Object({ name: Type.String() }),
    output: Type.Object({ jobId: Type.String() }),
  },
  'GET /greetings/:id': {
    summary: 'Shows.',
    input: Type.Object({ id: Type.String() }),
    output: Type.Object({ text: Type.String() }),
  },
});

class Greeter extends WidgetElement<typeof api> {
  @state() private text = '';
  @state() private progress: number[] = [];

  async greet(file: File) {
    try {
      const document = await this.documents.upload(file, { consent: { policyVersion: '1' } });
      const { jobId } = await this.api.call('POST /greetings', { name: document.name });
      await this.jobs.watch(jobId, { onProgress: (job) => this.progress.push(job.progress) });
      this.text = (await this.api.call('GET /greetings/:id', { id: 'g1' })).text;
      this.fire('result', { text: this.text });
      this.notify('Done', 'success');
      this.track('greeted');
    } catch (error) {
      this.text = this.explain(error);
    }
  }

  override render() {
    return html`<p lang=${this.t.locale}>${this.t('title', { count: 2 })}</p><output>${this.text}</output><i>${this.progress.join()}</i>`;
  }
}

const messages = {
  title_one: '{count} greeting',
  title_other: '{count} greetings',
  'error.greetings.full': 'No more today.',
};
const file = new File(['x'], 'ada.txt');
let unmount = () => {};
afterEach(() => unmount());

const shown = (element: Element) => element.shadowRoot!.textContent;

test('a widget under test runs against a pretended server', async () => {
  const mounted = await mountForTest(Greeter, {
    messages,
    routes: {
      'POST /greetings': () => ({ jobId: 'j' }),
      'GET /greetings/:id': ({ id }: { id: string }) => ({ text: `Hello from ${id}` }),
    },
    jobs: { j: [{ progress: 0.5 }, { progress: 1 }] },
  });
  unmount = mounted.unmount;
  expect(shown(mounted.element)).to.contain('2 greetings');
  await mounted.element.greet(file);
  await mounted.element.updateComplete;
  expect(shown(mounted.element)).to.contain('Hello from g1').and.to.contain('0.5,1');
  expect(mounted.events).to.deep.equal([{ name: 'result', detail: { text: 'Hello from g1' } }]);
  expect(mounted.notices).to.deep.equal([{ text: 'Done', kind: 'success' }]);
  expect(mounted.tracked.map(({ name }) => name)).to.deep.equal(['greeted']);
  expect(mounted.requests.find(({ path }) => path.endsWith('/greetings'))?.input).to.deep.equal({
    name: 'ada.txt',
  });
});

test('a refusal shows the module’s own words for its code', async () => {
  const full = () => {
    throw new AppError('greetings.full', 429, 'Full.');
  };
  const mounted = await mountForTest(Greeter, { messages, routes: { 'POST /greetings': full } });
  unmount = mounted.unmount;
  await mounted.element.greet(file);
  await mounted.element.updateComplete;
  expect(shown(mounted.element)).to.contain('No more today.');
});

test('a job that fails is told in the module’s own words, and what nobody foresaw in the reader’s language', async () => {
  const explain = async (code: string) => {
    const mounted = await mountForTest(Greeter, {
      locale: 'de-AT',
      messages,
      routes: { 'POST /greetings': () => ({ jobId: 'j' }) },
      jobs: { j: [{ state: 'failed', error: { code, message: 'In English.' } }] },
    });
    await mounted.element.greet(file);
    await mounted.element.updateComplete;
    mounted.unmount();
    return mounted.element.shadowRoot!.querySelector('output')!.textContent;
  };
  expect(await explain('greetings.full')).to.equal('No more today.');
  expect(await explain('greetings.odd')).to.equal('In English.');
  const unforeseen = 'Hier ist etwas schiefgegangen. Versuchen Sie es in einer Minute erneut.';
  expect(await explain('jobs.failed')).to.equal(unforeseen);
  expect(await explain('internal')).to.equal(unforeseen);
});

test('nothing is left of the pretended server afterwards', async () => {
  const before = globalThis.fetch;
  const mounted = await mountForTest(Greeter, { routes: {} });
  expect(globalThis.fetch).not.to.equal(before);
  mounted.unmount();
  unmount = () => {};
  expect(globalThis.fetch).to.equal(before);
  expect(mounted.element.isConnected).to.equal(false);
});
