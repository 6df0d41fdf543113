import type { SeenLook } from '../unseen.ts';
import { elements, findDeep, first, type XmlElement } from '../xml/parse-xml.ts';

/** The look of text, as far as it is known; absent members are inherited. */
export interface OdtLook extends SeenLook {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
}

export interface OdtStyle {
  readonly look: OdtLook;
  readonly heading: number | undefined;
}

export interface OdtStyles {
  readonly language: string | undefined;
  /** Of a style with all that it takes from its parents. */
  find(family: string, name: string | undefined): OdtStyle;
}

const none: OdtStyle = { look: {}, heading: undefined };

/** A length such as `1.5cm` in points; undefined where it is relative. */
export function toPoints(length: string | undefined): number | undefined {
  const [, number, unit] = /^(-?[\d.]+)(pt|cm|mm|in|px|pc)$/.exec(length ?? '') ?? [];
  return number === undefined ? undefined : Number(number) * pointsPer[unit!]!;
}

const pointsPer: Readonly<Record<string, number>> = { pt: 1, cm: 28.35, mm: 2.835, in: 72, px: 0.75, pc: 12 };

const toColor = (value: string | undefined): string | undefined =>
  value && /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;

/** Reads the styles of both files: those that have names, and those that a program made for single places. */
export function readOdtStyles(roots: readonly XmlElement[]): OdtStyles {
  const byName = new Map<string, XmlElement>();
  const defaults = new Map<string, OdtLook>();
  let language: string | undefined;
  for (const sheet of roots.flatMap(findSheets)) {
    for (const style of elements(sheet, 'style:style'))
      byName.set(`${style.attributes['style:family']}|${style.attributes['style:name']}`, style);
    for (const style of elements(sheet, 'style:default-style')) {
      defaults.set(style.attributes['style:family'] ?? '', readLook(style, undefined));
      const text = first(style, 'style:text-properties')?.attributes;
      const country = text?.['fo:country'];
      const code = text?.['fo:language'];
      if (code && code !== 'none') language ??= country && country !== 'none' ? `${code}-${country}` : code;
    }
  }
  const known = new Map<string, OdtStyle>();
  const find = (family: string, name: string | undefined, depth = 0): OdtStyle => {
    const key = `${family}|${name}`;
    const style = byName.get(key);
    if (!style || depth > 20) return { ...none, look: defaults.get(family) ?? {} };
    const seen = known.get(key);
    if (seen) return seen;
    const base = find(family, style.attributes['style:parent-style-name'], depth + 1);
    const outline = Number(style.attributes['style:default-outline-level'] || Number.NaN);
    const title = /^(?:Title|Subtitle)$/.exec(style.attributes['style:name'] ?? '')?.[0];
    const found = {
      look: { ...base.look, ...readLook(style, base.look.fontSize) },
      heading: outline >= 1 && outline <= 6 ? outline : title ? (title === 'Title' ? 1 : 2) : base.heading,
    };
    known.set(key, found);
    return found;
  };
  return { language, find };
}

function findSheets(root: XmlElement): XmlElement[] {
  return ['office:styles', 'office:automatic-styles'].flatMap((name) => findDeep(root, name) ?? []);
}

function readLook(style: XmlElement, inherited: number | undefined): OdtLook {
  const text = first(style, 'style:text-properties')?.attributes ?? {};
  const paragraph = first(style, 'style:paragraph-properties')?.attributes ?? {};
  const cell = first(style, 'style:table-cell-properties')?.attributes ?? {};
  const shape = first(style, 'style:graphic-properties')?.attributes ?? {};
  const weight = text['fo:font-weight'];
  const slope = text['fo:font-style'];
  const shares = /^([\d.]+)%$/.exec(text['fo:font-size'] ?? '')?.[1];
  const indent = toPoints(paragraph['fo:margin-left']) ?? 0;
  const look = {
    bold: weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 600,
    italic: slope === undefined ? undefined : slope !== 'normal',
    fontSize: shares ? ((inherited ?? 12) * Number(shares)) / 100 : toPoints(text['fo:font-size']),
    color: toColor(text['fo:color']),
    shade: toColor(
      text['fo:background-color'] ??
        paragraph['fo:background-color'] ??
        cell['fo:background-color'] ??
        (shape['draw:fill'] === 'none' ? undefined : shape['draw:fill-color']) ??
        shape['fo:background-color'],
    ),
    hidden: text['text:display'] === undefined ? undefined : text['text:display'] === 'none',
    outdent: indent < 0 ? -indent : undefined,
  };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}
