import { elements, findDeep, type XmlElement } from '../xml/parse-xml.ts';
import type { RunLook } from './styles.ts';

interface TextBox {
  readonly content: XmlElement;
  /** What the box gives to the text in it. */
  readonly look: RunLook;
}

/** Points in an English Metric Unit. */
const pointsPerEmu = 1 / 12_700;

/**
 * The boxes of text that hang on a paragraph. Each is there twice for older programs (ECMA-376 part 3, 9): the first
 * choice counts.
 */
export function findBoxes(paragraph: XmlElement): TextBox[] {
  const boxes: TextBox[] = [];
  const search = (parent: XmlElement, look: RunLook): void => {
    for (const child of elements(parent)) {
      if (child.name === 'mc:Fallback' || child.name === 'w:rPr') continue;
      if (child.name === 'w:txbxContent') boxes.push({ content: child, look });
      else search(child, { ...look, ...lookOf(child) });
    }
  };
  search(paragraph, {});
  return boxes;
}

function lookOf(element: XmlElement): RunLook {
  if (element.name === 'wp:anchor') return { outdent: readOffset(element) };
  if (element.name === 'wps:wsp') return readFill(findDeep(element, 'wps:spPr'));
  // VML, which older programs write.
  const fill = /^v:(?:rect|shape|roundrect)$/.test(element.name) ? element.attributes.fillcolor : undefined;
  if (fill === undefined) return {};
  const color = /^#[0-9a-f]{6}/i.exec(fill)?.[0].toLowerCase();
  return { shade: element.attributes.filled === 'f' ? undefined : (color ?? '') };
}

/** A fill that is no plain colour hides nothing. */
function readFill(properties: XmlElement | undefined): RunLook {
  const fills = elements(properties).filter(({ name }) => /^a:\w+Fill$/.test(name));
  const fill = fills[0];
  if (!fill || fill.name === 'a:noFill') return {};
  const color = fill.name === 'a:solidFill' ? findDeep(fill, 'a:srgbClr')?.attributes.val : undefined;
  return { shade: color ? `#${color.toLowerCase()}` : '' };
}

function readOffset(anchor: XmlElement): number {
  const offsets = ['wp:positionH', 'wp:positionV'].map((name) => {
    const place = elements(anchor, name)[0];
    const offset = place && elements(place, 'wp:posOffset')[0];
    return Number(offset?.children.find((child) => typeof child === 'string') ?? 0) * pointsPerEmu;
  });
  return Math.max(0, ...offsets.map((offset) => -offset || 0));
}
