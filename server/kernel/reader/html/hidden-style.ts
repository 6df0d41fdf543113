import type { HiddenReason } from 'inlay/sdk';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What hides the elements that carry a class, an id or a tag name. */
export type HidingRules = ReadonlyMap<string, HiddenReason>;

/** Reads the simple selectors of the page's style sheets; print-only rules count as seen. */
export function findHidingRules(document: Tree.Document): HidingRules {
  const rules = new Map<string, HiddenReason>();
  const sheets = collectSheets(document.childNodes).map((css) => css.replace(/\/\*[\s\S]*?\*\//g, ''));
  for (const css of sheets) {
    for (const [, selectors, declarations] of css
      .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
      .matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const reason = reasonOf(declarations ?? '');
      if (!reason) continue;
      for (const selector of (selectors ?? '').split(',')) {
        const simple = selector.trim();
        if (/^[.#]?[\w-]+$/.test(simple)) rules.set(simple, reason);
      }
    }
  }
  return rules;
}

/** Why an element cannot be seen, by its attributes, its own style or a rule. */
export function hidingReason(element: Tree.Element, rules: HidingRules): HiddenReason | undefined {
  const attribute = (name: string) => element.attrs.find((a) => a.name === name)?.value;
  if (attribute('hidden') !== undefined) return 'style';
  if (element.tagName === 'input' || element.tagName === 'textarea') return 'style';
  const own = reasonOf(attribute('style') ?? '');
  if (own) return own;
  const names = [
    element.tagName,
    ...(attribute('class') ?? '').split(/\s+/).map((name) => `.${name}`),
    `#${attribute('id')}`,
  ];
  return names.map((name) => rules.get(name)).find((reason) => reason !== undefined);
}

function reasonOf(style: string): HiddenReason | undefined {
  if (/(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style)) return 'style';
  if (/(?:^|[;\s])opacity\s*:\s*(?:0(?:\.0\d*)?)\s*(?:;|!|$)/i.test(style)) return 'opacity';
  if (/font-size\s*:\s*(?:0(?:px|pt|em|rem|%)?|0?\.\d+(?:px|pt)|1px)\s*(?:;|!|$)/i.test(style)) return 'size';
  if (/(?:left|top|text-indent|margin-left)\s*:\s*-\d{4,}px/i.test(style)) return 'off-page';
  const color = colorOf(/(?:^|[;\s])color\s*:\s*([^;!]+)/i.exec(style)?.[1]);
  const background = colorOf(/background(?:-color)?\s*:\s*([^;!]+)/i.exec(style)?.[1]) ?? '#ffffff';
  if (color === 'transparent' || (color !== undefined && color === background)) return 'color';
  return undefined;
}

const colorNames: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000' };

function colorOf(value: string | undefined): string | undefined {
  const text = value?.trim().toLowerCase();
  if (!text) return undefined;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`;
  const rgb = /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/.exec(text);
  if (rgb)
    return `#${rgb
      .slice(1)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;
  return colorNames[text] ?? text;
}

function collectSheets(nodes: readonly Tree.ChildNode[]): string[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    if (node.tagName === 'style') return node.childNodes.map((text) => ('value' in text ? text.value : ''));
    return collectSheets(node.childNodes);
  });
}
