import { AppError, type WidgetContext, WidgetElement } from 'inlay/sdk/web';
import { afterEach, expect, suite, test, waitUntil } from 'inlay/widgets/testing';
import { html } from 'lit';
import { reserveHeight } from './reserve-height.ts';
import { type LoadWidget, type Mount, openSlot, type SlotOptions } from './slot.ts';

const context: WidgetContext = {
  module: 'hello',
  version: '1.0.0',
  widget: 'greeter',
  baseUrl: location.origin,
  launch: {
    id: 'l',
    widget: 'greeter',
    placement: 'embed.public',
    positionId: null,
    subjectId: null,
    locale: 'en',
    hasGradeBook: false,
    wantsScore: false,
  },
  settings: {},
  properties: {},
  locale: 'en',
  messages: { hello: 'Hello!' },
  fallbackMessages: {},
  theme: 'light',
  token: async () => 'token',
  emit: () => {},
  navigate: () => {},
  resize: () => {},
  notify: () => {},
  track: () => {},
};

let version = 0;
const mounts: Mount[] = [];
const realError = console.error;
afterEach(() => {
  for (const mount of mounts.splice(0)) mount.unmount();
  document.body.replaceChildren();
  console.error = realError;
});

/** Opens a slot as a version of its own, since a tag can be defined once only. */
function open(load: LoadWidget, options: Partial<SlotOptions> = {}) {
  console.error = () => {};
  version += 1;
  const container = document.createElement('main');
  document.body.append(container);
  const mount = openSlot(container, load, {
    module: 'hello',
    version: `1.0.${version}`,
    widget: 'greeter',
    locale: 'en',
    ...options,
  });
  mounts.push(mount);
  return { container, mount };
}

const load = (exported: CustomElementConstructor) => async () => ({ exported, context });
const card = (container: Element) => container.querySelector('inlay-error-card');
const never: LoadWidget = (_attempt, within) => within(new Promise<never>(() => {}));

const greeter = () =>
  class extends WidgetElement {
    override render() {
      return html`<p>${this.t('hello')} ${this.context.theme}</p>`;
    }
  };

suite('a widget in its slot', () => {
  test('is mounted under a tag with its version, with what the host gives it', async () => {
    const { container, mount } = open(load(greeter()));
    expect(await mount.settled).to.equal('ready');
    const [element] = container.children;
    expect(element?.localName).to.equal(`inlay-hello-1-0-${version}-greeter`);
    expect(element?.shadowRoot?.textContent).to.equal('Hello! light');
  });

  test('renders again when the host changes what it gave', async () => {
    const { container, mount } = open(load(greeter()));
    await mount.settled;
    mount.update({ theme: 'dark' });
    await waitUntil(() => container.firstElementChild?.shadowRoot?.textContent === 'Hello! dark');
  });

  test('gets the width that it needs, and not more than it can use', async () => {
    const { container, mount } = open(load(greeter()), { sizes: { minWidth: 300, maxWidth: 400 } });
    await mount.settled;
    const element = container.firstElementChild as HTMLElement;
    container.style.inlineSize = '200px';
    expect(element.getBoundingClientRect().width).to.equal(300);
    expect(container.scrollWidth).to.equal(300);
    container.style.inlineSize = '800px';
    const { width, left } = element.getBoundingClientRect();
    expect(width).to.equal(400);
    expect(left - container.getBoundingClientRect().left).to.equal(200);
  });

  test('gets the height that it asks for until it needs it no more', async () => {
    const { container, mount } = open(load(greeter()));
    await mount.settled;
    const before = container.offsetHeight;
    reserveHeight(container, 480.2);
    expect(container.offsetHeight).to.equal(481);
    reserveHeight(container, 1e9);
    expect(container.offsetHeight).to.equal(4000);
    reserveHeight(container, Number.NaN);
    expect(container.offsetHeight).to.equal(before);
    reserveHeight(container, null);
    expect(container.offsetHeight).to.equal(before);
  });

  test('two versions live on one page', async () => {
    const one = open(load(greeter()), { version: '7.0.0' });
    const two = open(load(greeter()), { version: '8.0.0' });
    await Promise.all([one.mount.settled, two.mount.settled]);
    const tags = [one, two].map(({ container }) => container.firstElementChild?.localName);
    expect(tags).to.deep.equal(['inlay-hello-7-0-0-greeter', 'inlay-hello-8-0-0-greeter']);
  });

  test('that loads slowly shows progress in the reader’s language', async () => {
    const { container } = open(never, { locale: 'de' });
    expect(container.children.length).to.equal(0);
    await waitUntil(() => container.querySelector('[role="status"]'));
    await waitUntil(() => container.firstElementChild?.shadowRoot?.textContent?.includes('Wird geladen'));
    await expect(container).to.be.accessible();
  });

  test('leaves nothing behind when it is unmounted, even in mid-load', async () => {
    let finish: (loaded: Awaited<ReturnType<LoadWidget>>) => void = () => {};
    const { container, mount } = open(
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    mount.unmount();
    finish({ exported: greeter(), context });
    expect(await mount.settled).to.equal('failed');
    expect(container.childNodes.length).to.equal(0);
  });
});

suite('a widget that fails', () => {
  test('to load shows why, with a reference and a retry that works', async () => {
    const failures: string[] = [];
    const good = greeter();
    const { container, mount } = open(
      async (attempt) => {
        if (attempt === 1) throw new TypeError('Failed to fetch dynamically imported module');
        return { exported: good, context };
      },
      { onFailure: ({ error, reference }) => failures.push(error.code, reference) },
    );
    expect(await mount.settled).to.equal('failed');
    await card(container)!.updateComplete;
    expect(card(container)!.reason).to.contain('could not be loaded');
    expect(failures).to.deep.equal(['widget.unreachable', card(container)!.reference]);
    expect(card(container)!.reference).to.match(/^[0-9a-f]{16}$/);
    await expect(container).to.be.accessible();
    card(container)!.dispatchEvent(new CustomEvent('inlay-retry'));
    await waitUntil(() => container.firstElementChild?.shadowRoot?.textContent === 'Hello! light');
    expect(container.children.length).to.equal(1);
  });

  test('to answer in time is given up', async () => {
    const { container, mount } = open(never, { timeoutMs: 20 });
    expect(await mount.settled).to.equal('failed');
    expect(card(container)!.reason).to.contain('takes too long');
  });

  test('because the server refused says what the server said, with its request id', async () => {
    const { container, mount } = open(async () => {
      throw new AppError('launches.closed', 403, 'This position is closed.', { data: { requestId: 'r-1' } });
    });
    await mount.settled;
    expect(card(container)!.reason).to.equal('This position is closed.');
    expect(card(container)!.reference).to.equal('r-1');
  });

  test('because an opening is closed says so in the reader’s language, as no fault and without a number', async () => {
    const refuse = async () => {
      throw new AppError('launches.position_not_open', 404, 'There is no open position with the key x.');
    };
    const { container, mount } = open(refuse, { locale: 'de' });
    await mount.settled;
    expect(card(container)).to.equal(null);
    expect(container.textContent!.trim()).to.equal('Auf diese Stelle kann man sich nicht mehr bewerben.');
  });

  for (const [when, exported] of Object.entries({
    'while it renders': class extends WidgetElement {
      override render(): never {
        throw new Error('boom');
      }
    },
    'while it is connected': class extends WidgetElement {
      override connectedCallback() {
        throw new Error('boom');
      }
    },
    'while it is made': class extends WidgetElement {
      constructor() {
        super();
        throw new Error('boom');
      }
    },
  })) {
    test(`${when} is replaced by an error card, and its neighbour goes on`, async () => {
      const neighbour = open(load(greeter()));
      const { container, mount } = open(load(exported));
      expect(await mount.settled).to.equal('failed');
      expect(container.children.length).to.equal(1);
      expect(card(container)!.reason).to.contain('because of an error');
      expect(await neighbour.mount.settled).to.equal('ready');
    });
  }

  test('later, when something changed, is replaced as well', async () => {
    class Fragile extends WidgetElement {
      override render() {
        if (this.context.theme === 'dark') throw new Error('boom');
        return html`fine`;
      }
    }
    const { container, mount } = open(load(Fragile));
    expect(await mount.settled).to.equal('ready');
    mount.update({ theme: 'dark' });
    await waitUntil(() => card(container));
  });
});
