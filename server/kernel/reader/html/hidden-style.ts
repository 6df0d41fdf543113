import type { HiddenReason } from 'inlay/sdk';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Declarations by class, id or tag name: what the simple selectors of a page say. */
export type StyleRules = ReadonlyMap<string, string>;

/** What an element's style says about seeing its text. */
export interface ElementStyle {
  readonly hidden: HiddenReason | undefined;
  /** `#rrggbb`; an empty one is not known. Undefined where it stays what it was. */
  readonly color: string | undefined;
  readonly background: string | undefined;
}

/** Reads the simple selectors of the page's style sheets; print-only rules count as seen. */
export function findStyleRules(document: Tree.Document): StyleRules {
  const rules = new Map<string, string>();
  const sheets = collectSheets(document.childNodes).map((css) => css.replace(/\/\*[\s\S]*?\*\//g, ''));
  for (const css of sheets) {
    for (const [, selectors, declarations] of css
      .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
      .matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      for (const selector of (selectors ?? '').split(',')) {
        const simple = selector.trim();
        if (/^[.#]?[\w-]+$/.test(simple)) rules.set(simple, `${rules.get(simple) ?? ''};${declarations}`);
      }
    }
  }
  return rules;
}

/** What attributes, rules and the element's own style say, the last one strongest. */
export function readStyle(element: Tree.Element, rules: StyleRules): ElementStyle {
  const attribute = (name: string) => element.attrs.find((a) => a.name === name)?.value;
  const names = [
    element.tagName,
    ...(attribute('class') ?? '').split(/\s+/).map((name) => `.${name}`),
    `#${attribute('id')}`,
  ];
  const styles = [...names.map((name) => rules.get(name) ?? ''), attribute('style') ?? ''].filter(Boolean);
  const isField = element.tagName === 'input' || element.tagName === 'textarea';
  const hidden =
    attribute('hidden') !== undefined || isField
      ? 'style'
      : styles.map(reasonOf).findLast((reason) => reason !== undefined);
  const style = styles.join(';');
  const color = attribute('color') ?? lastOf(style, /(?:^|[;\s])color\s*:\s*([^;!]+)/gi);
  const background =
    attribute('bgcolor') ?? lastOf(style, /(?:^|[;\s])background(?:-color|-image)?\s*:\s*([^;!]+)/gi);
  return {
    hidden: hidden ?? (color?.trim().toLowerCase() === 'transparent' ? 'color' : undefined),
    color: color === undefined ? undefined : colorOf(color),
    background: background === undefined || isClear(background) ? undefined : colorOf(background),
  };
}

const lastOf = (style: string, pattern: RegExp): string | undefined =>
  [...style.matchAll(pattern)].at(-1)?.[1];

const isClear = (background: string): boolean =>
  /^\s*(?:none|transparent|inherit|initial|0)\s*$/i.test(background);

function reasonOf(style: string): HiddenReason | undefined {
  if (/(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style)) return 'style';
  if (/(?:^|[;\s])opacity\s*:\s*(?:0(?:\.0\d*)?)\s*(?:;|!|$)/i.test(style)) return 'opacity';
  if (/font-size\s*:\s*(?:0(?:px|pt|em|rem|%)?|0?\.\d+(?:px|pt)|1px)\s*(?:;|!|$)/i.test(style)) return 'size';
  if (
    /(?:left|top|right|text-indent|margin-left|margin-top)\s*:\s*-\d{3,}(?:\.\d+)?(?:px|em|rem|pt|vw|vh|%)/i.test(
      style,
    )
  )
    return 'off-page';
  if (
    /clip\s*:\s*rect\(\s*(?:0|1px)|clip-path\s*:\s*inset\(\s*(?:50|100)%|transform\s*:\s*scale\(\s*0\s*\)/i.test(
      style,
    )
  )
    return 'clipped';
  const cut = /overflow\s*:\s*hidden/i.test(style);
  if (cut && /(?:^|[;\s])(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|!|$)/i.test(style)) return 'clipped';
  return undefined;
}

const colorNames: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000', snow: '#fffafa' };

/** `#rrggbb` of a colour as CSS writes it; empty where it is a picture, a gradient or a word that is not known. */
function colorOf(value: string): string {
  const text = value.trim().toLowerCase();
  const hex = /#([0-9a-f]{6}|[0-9a-f]{3})\b/.exec(text)?.[1];
  if (hex && !/gradient|url\(/.test(text))
    return hex.length === 6 ? `#${hex}` : `#${[...hex].map((c) => c + c).join('')}`;
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(text);
  if (rgb)
    return `#${rgb
      .slice(1)
      .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
      .join('')}`;
  return colorNames[text] ?? '';
}

function collectSheets(nodes: readonly Tree.ChildNode[]): string[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    if (node.tagName === 'style') return node.childNodes.map((text) => ('value' in text ? text.value : ''));
    return collectSheets(node.childNodes);
  });
}
