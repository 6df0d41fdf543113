import { mountForTest } from 'inlay/sdk/web/testing';
import { afterEach, expect, setViewport, test } from 'inlay/widgets/testing';
import Settings from './settings.ts';
import { de, en } from './testing/texts.ts';

let unmount = () => {};
afterEach(async () => {
  unmount();
  delete document.documentElement.dataset.theme;
  await setViewport({ width: 1000, height: 700 });
});

async function mount(options: Partial<Parameters<typeof mountForTest>[1]> = {}) {
  const mounted = await mountForTest(Settings, {
    module: 'cv-analysis',
    messages: en,
    routes: {},
    ...options,
  });
  unmount = mounted.unmount;
  document.documentElement.dataset.theme = options.theme ?? 'light';
  return { ...mounted, root: mounted.element.renderRoot as ShadowRoot };
}

test('an admin sees what candidates read in each language, and where a standard text stands in', async () => {
  const { root } = await mount({
    settings: {
      introTexts: { de: 'Wir lesen mit Sorgfalt.' },
      policyText: 'We read with care.',
      retentionDays: 1,
    },
  });
  const read = (language: string) => root.querySelector(`[slot=${language}]`)!.textContent!;
  expect(read('de')).to.contain('Wir lesen mit Sorgfalt.');
  expect(read('fr')).to.contain('We read with care.').and.to.contain(en['settings.standard']);
});

test('the day of erasure follows from the days that were chosen', async () => {
  const { root } = await mount({ settings: { retentionDays: 30 } });
  const day = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', day: 'numeric' });
  expect(root.textContent).to.contain(
    day.format(new Date(new Date().toISOString().slice(0, 10)).getTime() + 30 * 86_400_000),
  );
});

for (const theme of ['light', 'dark'] as const) {
  test(`is accessible in the ${theme} theme and on a phone, in German`, async () => {
    await setViewport({ width: 390, height: 800 });
    const { element, root } = await mount({ theme, messages: de, locale: 'de' });
    await expect(element).to.be.accessible();
    expect(root.querySelector('.outlook')!.scrollWidth).to.be.lessThan(391);
  });
}
