import { html } from 'lit';
import { afterEach, expect, fixture, test } from '../testing/testing.ts';
import { pageSheet } from './page-sheet.ts';
import { isolation, tokenNames, tokenPrefix, tokens } from './tokens.ts';

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

function readLuminance(element: Element, colour: string): number {
  const probe = document.createElement('i');
  probe.style.color = colour;
  element.append(probe);
  canvas.fillStyle = getComputedStyle(probe).color;
  probe.remove();
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function measureContrast(element: Element, front: string, back: string): number {
  const [a, b] = [front, back]
    .map((name) => readLuminance(element, `var(--inlay-${name})`))
    .sort((x, y) => x - y);
  return (b! + 0.05) / (a! + 0.05);
}

class Probe extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [tokens.styleSheet!, isolation.styleSheet!];
    this.shadowRoot!.append(document.createElement('p'));
  }
}
customElements.define('test-tokens-probe', Probe);

const backgrounds = ['surface', 'surface-raised'];
const pairs: [front: string, back: string][] = [
  ...backgrounds.flatMap((back) =>
    ['text', 'text-quiet', 'accent-strong', 'positive', 'caution', 'negative'].map(
      (front): [string, string] => [front, back],
    ),
  ),
  ['accent-text', 'accent'],
  ['accent-strong', 'accent-quiet'],
  ['text', 'accent-quiet'],
  ['text', 'negative-quiet'],
  ['positive', 'positive-quiet'],
  ['caution', 'caution-quiet'],
  ['negative', 'negative-quiet'],
  ['surface', 'negative'],
  ['surface', 'positive'],
];
const accents = ['', '#ffd400', '#0b1f4b', '#ff2d6f', '#00a884', '#000000', '#ffffff', '#7a7a7a', '#0000ff'];

async function openProbe(theme: 'light' | 'dark', accent: string): Promise<Element> {
  if (accent) document.documentElement.style.setProperty('--inlay-accent', accent);
  const probe = await fixture(html`<test-tokens-probe></test-tokens-probe>`, { theme });
  return probe.shadowRoot!.querySelector('p')!;
}

afterEach(() => document.documentElement.removeAttribute('style'));

for (const theme of ['light', 'dark'] as const) {
  for (const accent of accents) {
    test(`${theme}, accent ${accent || 'of ours'}: all text reaches a contrast of 4.5`, async () => {
      const place = await openProbe(theme, accent);
      const weak = pairs
        .map(([front, back]) => ({ front, back, contrast: measureContrast(place, front, back) }))
        .filter(({ contrast }) => contrast < 4.5);
      expect(weak).to.deep.equal([]);
    });
  }

  test(`${theme}: edges of controls and the focus ring reach a contrast of 3`, async () => {
    const place = await openProbe(theme, '');
    for (const back of backgrounds) {
      expect(measureContrast(place, 'line-strong', back)).to.be.at.least(3);
      expect(measureContrast(place, 'focus', back)).to.be.at.least(3);
    }
  });
}

test('every token has a value on a page that has no sheet of ours', () => {
  const style = getComputedStyle(document.documentElement);
  const missing = tokenNames.filter((name) => style.getPropertyValue(tokenPrefix + name).trim() === '');
  expect(missing).to.deep.equal([]);
});

test('what the page sets wins over the default, and what is made from it follows', async () => {
  const box = await fixture<HTMLElement>(
    html`<div style="--inlay-accent: rgb(200, 0, 0)"><test-tokens-probe></test-tokens-probe></div>`,
  );
  const place = box.querySelector('test-tokens-probe')!.shadowRoot!.querySelector('p')!;
  place.style.background = 'var(--inlay-accent)';
  place.style.outlineColor = 'var(--inlay-accent-quiet)';
  expect(getComputedStyle(place).backgroundColor).to.equal('rgb(200, 0, 0)');
  const [, a] = /^oklab\([\d.]+ ([\d.-]+)/.exec(getComputedStyle(place).outlineColor) ?? [];
  expect(Number(a)).to.be.above(0.01);
});

test('an isolated element keeps its type where the page unsets everything', async () => {
  const box = await fixture<HTMLElement>(
    html`<div>
      <style>
        .hostile * { all: unset; font: 40px serif; letter-spacing: 9px; text-transform: uppercase; color: red; }
      </style>
      <div class="hostile"><test-tokens-probe></test-tokens-probe></div>
    </div>`,
  );
  const style = getComputedStyle(box.querySelector('test-tokens-probe')!.shadowRoot!.querySelector('p')!);
  expect(style.fontSize).to.equal('16px');
  expect(style.letterSpacing).to.equal('normal');
  expect(style.textTransform).to.equal('none');
  expect(style.color).to.equal('rgb(26, 32, 43)');
});

test('tokens.css is what scripts/write-tokens.ts writes', async () => {
  const read = (text: string): string[] => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return [...sheet.cssRules].map((rule) =>
      rule.cssText
        .replaceAll('"', "'")
        .replace(/\s+/g, ' ')
        .replace(/\( | \)/g, (m) => m.trim()),
    );
  };
  const written = await (await fetch(new URL('./tokens.css', import.meta.url))).text();
  expect(read(written)).to.deep.equal(read(pageSheet));
});
