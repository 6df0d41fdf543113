import type { FlowLayout, FlowRun } from '../flow-layout.ts';
import { addParagraph, addTableRow, type FlowParagraph } from '../flow-paragraph.ts';
import { findUnseen } from '../unseen.ts';
import { elements, type XmlElement } from '../xml/parse-xml.ts';
import { type OdtLook, type OdtStyles, toPoints } from './styles.ts';

/** Parts of a text that are no part of the page, or stand elsewhere on it. */
const unread = new Set([
  'office:annotation',
  'office:forms',
  'text:tracked-changes',
  'text:note',
  'text:sequence-decls',
  'text:variable-decls',
  'svg:title',
  'svg:desc',
  'draw:object',
]);

/** Adds the paragraphs, lists, tables and text boxes of a body, header or box to the layout. */
export function walkText(body: XmlElement, layout: FlowLayout, styles: OdtStyles, outer: OdtLook = {}): void {
  let tables = 0;

  const walk = (parent: XmlElement, look: OdtLook, level: number): void => {
    for (const child of elements(parent)) {
      if (unread.has(child.name)) continue;
      if (child.name === 'table:table') walkTable(child, look);
      else if (child.name === 'text:p' || child.name === 'text:h') {
        const boxes: XmlElement[] = [];
        addParagraph(layout, readParagraph(child, look, level, boxes));
        for (const box of boxes) walkBox(box, look);
      } else if (child.name === 'draw:frame') walkBox(child, look);
      else walk(child, inside(child, look), child.name === 'text:list' ? level + 1 : level);
    }
  };

  const walkTable = (table: XmlElement, look: OdtLook): void => {
    const number = tables++;
    layout.breakBlock();
    findRows(table).forEach((row, i) => {
      const cells = elements(row, 'table:table-cell').map((cell) => {
        const { shade } = styles.find('table-cell', cell.attributes['table:style-name']).look;
        return readAll(cell, shade ? { ...look, shade } : look, -1);
      });
      addTableRow(layout, cells, { table: number, row: i });
    });
    layout.breakBlock();
  };

  /** All paragraphs of a cell, with those of lists and tables in it. */
  const readAll = (parent: XmlElement, look: OdtLook, level: number): FlowParagraph[] =>
    elements(parent).flatMap((child): FlowParagraph[] => {
      if (unread.has(child.name)) return [];
      if (child.name !== 'text:p' && child.name !== 'text:h')
        return readAll(child, inside(child, look), child.name === 'text:list' ? level + 1 : level);
      const boxes: XmlElement[] = [];
      const paragraph = readParagraph(child, look, level, boxes);
      return [paragraph, ...boxes.flatMap((box) => readAll(box, look, -1))];
    });

  const walkBox = (frame: XmlElement, look: OdtLook): void => {
    layout.breakBlock();
    const { shade } = styles.find('graphic', frame.attributes['draw:style-name']).look;
    const outdent = Math.max(
      0,
      -(toPoints(frame.attributes['svg:x']) ?? 0),
      -(toPoints(frame.attributes['svg:y']) ?? 0),
    );
    walk(frame, { ...look, ...(shade ? { shade } : {}), ...(outdent > 0 ? { outdent } : {}) }, -1);
    layout.breakBlock();
  };

  const readParagraph = (
    element: XmlElement,
    look: OdtLook,
    level: number,
    boxes: XmlElement[],
  ): FlowParagraph => {
    const style = styles.find('paragraph', element.attributes['text:style-name']);
    const outline = Number(element.attributes['text:outline-level'] ?? Number.NaN);
    const heading = element.name === 'text:h' ? Math.min(6, Math.max(1, outline || 1)) : style.heading;
    const lines: FlowRun[][] = [[]];
    const add = (
      text: string,
      { bold, italic, fontSize, color, ...rest }: OdtLook,
      link: string | undefined,
    ) => {
      const reason = findUnseen({ fontSize, color, ...rest });
      if (reason) layout.hide(reason, text);
      else lines.at(-1)!.push({ text, link, color, ...given({ bold, italic, fontSize }) });
    };
    const visit = (parent: XmlElement, seen: OdtLook, link: string | undefined): void => {
      for (const child of parent.children) {
        if (typeof child === 'string') add(child.replace(/\s+/g, ' '), seen, link);
        else if (child.name === 'draw:frame' || child.name === 'draw:custom-shape') boxes.push(child);
        else if (child.name === 'text:tab') add('\t', seen, link);
        else if (child.name === 'text:s')
          add(' '.repeat(Math.min(100, Number(child.attributes['text:c'] ?? 1))), seen, link);
        else if (child.name === 'text:line-break') lines.push([]);
        else if (child.name === 'text:hidden-text')
          layout.hide('style', child.attributes['text:string-value'] ?? '');
        else if (!unread.has(child.name) && child.name !== 'text:ruby-text')
          visit(child, inside(child, seen), child.attributes['xlink:href'] ?? link);
      }
    };
    visit(
      element,
      { ...styles.find('paragraph', undefined).look, ...style.look, ...look, ...own(style.look) },
      undefined,
    );
    return { lines, heading, ...(level >= 0 ? { list: level } : {}) };
  };

  /** What the style of a span, a list or a section adds. */
  const inside = (element: XmlElement, look: OdtLook): OdtLook => {
    if (element.attributes['text:display'] === 'none') return { ...look, hidden: true };
    if (element.name !== 'text:span' && element.name !== 'text:a') return look;
    return { ...look, ...styles.find('text', element.attributes['text:style-name']).look };
  };

  walk(body, outer, -1);
}

/** What a paragraph says itself is stronger than the cell or box around it. */
const own = ({ shade }: OdtLook): OdtLook => (shade ? { shade } : {});

const given = <T extends object>(members: T): { [Key in keyof T]: NonNullable<T[Key]> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;

function findRows(table: XmlElement): XmlElement[] {
  return elements(table).flatMap((child) => {
    if (child.name === 'table:table-row') return [child];
    return /^table:table-(?:header-)?row(?:s|-group)$/.test(child.name) ? findRows(child) : [];
  });
}
