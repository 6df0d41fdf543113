import { elements, first, type XmlElement } from '../xml/parse-xml.ts';

/** The look of text, as far as it is known; absent members are inherited. */
export interface RunLook {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly fontSize?: number | undefined;
  readonly color?: string | undefined;
  readonly shade?: string | undefined;
  readonly hidden?: boolean | undefined;
  readonly caps?: boolean | undefined;
  /** How far left of its place the text begins, in points. */
  readonly outdent?: number | undefined;
}

export interface DocxStyle {
  readonly name: string;
  readonly heading: number | undefined;
  readonly numbered: boolean;
  readonly look: RunLook;
}

export interface DocxStyles {
  readonly defaults: RunLook;
  /** Of the document, BCP 47. */
  readonly language: string | undefined;
  readonly find: (id: string | undefined) => DocxStyle | undefined;
}

/** ECMA-376 part 1, 17.3.2: `<w:b/>` and `<w:b w:val="true"/>` switch on, `0`, `false` and `none` off. */
const isOn = (element: XmlElement | undefined): boolean | undefined =>
  element ? !['0', 'false', 'none', 'off'].includes(element.attributes['w:val'] ?? '1') : undefined;

/** Reads run properties, `w:rPr`. */
export function readLook(properties: XmlElement | undefined): RunLook {
  if (!properties) return {};
  const half = Number(first(properties, 'w:sz')?.attributes['w:val']);
  const color = first(properties, 'w:color')?.attributes['w:val'];
  const look = {
    bold: isOn(first(properties, 'w:b')),
    italic: isOn(first(properties, 'w:i')),
    fontSize: Number.isFinite(half) ? half / 2 : undefined,
    color: color && /^[0-9a-f]{6}$/i.test(color) ? `#${color.toLowerCase()}` : undefined,
    shade: readShade(properties),
    // Word 2010 and later may paint letters with nothing.
    hidden: first(first(properties, 'w14:textFill'), 'w14:noFill')
      ? true
      : isOn(first(properties, 'w:vanish')),
    caps: isOn(first(properties, 'w:caps')),
  };
  return given(look);
}

const given = (look: RunLook): RunLook =>
  Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));

/** What lies under text, by the `w:shd` of a run, paragraph or cell. */
export function readShade(properties: XmlElement | undefined): string | undefined {
  const fill = first(properties, 'w:shd')?.attributes['w:fill'];
  return fill && /^[0-9a-f]{6}$/i.test(fill) ? `#${fill.toLowerCase()}` : undefined;
}

/** Reads `word/styles.xml`, with what a style takes from the one it is based on. */
export function readStyles(root: XmlElement | undefined): DocxStyles {
  const sheet = first(root, 'w:styles');
  const byId = new Map(
    elements(sheet, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const properties = first(first(first(sheet, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const defaults = readLook(properties);
  const language = first(properties, 'w:lang')?.attributes['w:val'];
  const known = new Map<string, DocxStyle>();
  const find = (id: string | undefined, depth = 0): DocxStyle | undefined => {
    const style = id === undefined ? undefined : byId.get(id);
    if (!style || id === undefined || depth > 20) return undefined;
    const seen = known.get(id);
    if (seen) return seen;
    const base = find(first(style, 'w:basedOn')?.attributes['w:val'], depth + 1);
    const name = first(style, 'w:name')?.attributes['w:val'] ?? id;
    const paragraph = first(style, 'w:pPr');
    const found = {
      name,
      heading: headingOf(name, paragraph) ?? base?.heading,
      numbered: first(paragraph, 'w:numPr') !== undefined || /^list (?:bullet|number)/i.test(name),
      look: { ...base?.look, ...given({ shade: readShade(paragraph) }), ...readLook(first(style, 'w:rPr')) },
    };
    known.set(id, found);
    return found;
  };
  return { defaults, language, find };
}

function headingOf(name: string, paragraph: XmlElement | undefined): number | undefined {
  if (/^title$/i.test(name)) return 1;
  if (/^subtitle$/i.test(name)) return 2;
  const outline = Number(first(paragraph, 'w:outlineLvl')?.attributes['w:val'] ?? Number.NaN);
  if (outline >= 0 && outline <= 5) return outline + 1;
  const level = /(?:heading|überschrift|título|titre|标题)\s*(\d)$/i.exec(name)?.[1];
  return level ? Math.min(6, Math.max(1, Number(level))) : undefined;
}
