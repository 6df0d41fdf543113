import type { DocumentLine } from 'inlay/sdk';
import type { FlowLayout, FlowRun } from '../flow-layout.ts';
import { addParagraph } from '../flow-paragraph.ts';
import { findUnseen } from '../unseen.ts';
import { elements, first, type XmlElement } from '../xml/parse-xml.ts';
import { type DocxStyles, type RunLook, readLook, readShade } from './styles.ts';
import { findBoxes } from './text-boxes.ts';

interface WalkContext {
  readonly layout: FlowLayout;
  readonly styles: DocxStyles;
  /** Targets of hyperlinks by relation id. */
  readonly links: ReadonlyMap<string, string>;
  /** What a cell or a box around gives to all text in it. */
  readonly around?: RunLook;
}

interface Place {
  readonly cell?: NonNullable<DocumentLine['cell']>;
  readonly beside?: boolean;
}

/** Adds the paragraphs, tables and text boxes of a body, header, cell or box to the layout. */
export function walkBody(body: XmlElement, context: WalkContext, place: Place = {}): void {
  const tables = { next: 0 };
  walk(body, context, place, tables);
}

function walk(parent: XmlElement, context: WalkContext, place: Place, tables: { next: number }): void {
  let beside = place.beside ?? false;
  for (const child of elements(parent)) {
    if (child.name === 'w:p') {
      walkParagraph(child, context, { ...place, beside });
      beside = false;
      for (const { content, look } of findBoxes(child)) {
        context.layout.breakBlock();
        walk(content, withLook(context, look), {}, tables);
        context.layout.breakBlock();
      }
    } else if (child.name === 'w:tbl') walkTable(child, context, tables);
    else if (
      ['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml'].includes(child.name)
    ) {
      walk(child, context, place, tables);
    }
  }
}

const withLook = (context: WalkContext, look: RunLook): WalkContext => ({
  ...context,
  around: { ...context.around, ...look },
});

function walkTable(table: XmlElement, context: WalkContext, tables: { next: number }): void {
  const number = tables.next++;
  context.layout.breakBlock();
  elements(table, 'w:tr').forEach((row, rowIndex) => {
    const cells = elements(row, 'w:tc');
    // Cells of one paragraph each stand beside each other; longer ones are columns, read one by one.
    const short = cells.every((cell) => elements(cell, 'w:p').filter(hasText).length <= 1);
    cells.forEach((cell, column) => {
      if (!short) context.layout.breakBlock();
      const shade = readShade(first(cell, 'w:tcPr'));
      walk(
        cell,
        shade ? withLook(context, { shade }) : context,
        { cell: { table: number, row: rowIndex, column }, beside: short && column > 0 },
        tables,
      );
    });
  });
  context.layout.breakBlock();
}

function hasText(element: XmlElement): boolean {
  return element.children.some((child) => (typeof child === 'string' ? child.trim() !== '' : hasText(child)));
}

function walkParagraph(paragraph: XmlElement, context: WalkContext, place: Place): void {
  const properties = first(paragraph, 'w:pPr');
  const style = context.styles.find(first(properties, 'w:pStyle')?.attributes['w:val']);
  const numbering = first(properties, 'w:numPr');
  const level = Number(first(numbering, 'w:ilvl')?.attributes['w:val'] ?? 0);
  const outline = Number(first(properties, 'w:outlineLvl')?.attributes['w:val'] ?? Number.NaN);
  const heading = outline >= 0 && outline <= 5 ? outline + 1 : style?.heading;
  const listed = numbering !== undefined || style?.numbered === true;
  const shade = readShade(properties);
  const look: RunLook = {
    ...context.styles.defaults,
    ...context.around,
    ...style?.look,
    ...(shade ? { shade } : {}),
    outdent: Math.max(context.around?.outdent ?? 0, readOutdent(properties)),
  };
  const lines = collectRuns(paragraph, context, look, undefined);
  const list = listed ? (Number.isFinite(level) ? level : 0) : undefined;
  addParagraph(context.layout, { lines, heading, list }, place);
}

/** How far left of the text's edge a paragraph begins, in points; Word counts in twentieths. */
function readOutdent(properties: XmlElement | undefined): number {
  const indent = first(properties, 'w:ind')?.attributes ?? {};
  const left = Number(indent['w:left'] ?? indent['w:start'] ?? 0);
  const hanging = Number(indent['w:hanging'] ?? 0) - Number(indent['w:firstLine'] ?? 0);
  const frame = first(properties, 'w:framePr')?.attributes ?? {};
  const moved = Math.min(0, Number(frame['w:x'] ?? 0), Number(frame['w:y'] ?? 0));
  return Math.max(0, hanging - left, -left, -moved) / 20 || 0;
}

/** The runs of a paragraph, cut at line breaks. */
function collectRuns(
  parent: XmlElement,
  context: WalkContext,
  look: RunLook,
  link: string | undefined,
): FlowRun[][] {
  const lines: FlowRun[][] = [[]];
  const append = (more: FlowRun[][]) => {
    lines.at(-1)!.push(...(more[0] ?? []));
    lines.push(...more.slice(1));
  };
  for (const child of elements(parent)) {
    if (child.name === 'w:r') append(readRun(child, context, look, link));
    else if (child.name === 'w:hyperlink') {
      append(collectRuns(child, context, look, context.links.get(child.attributes['r:id'] ?? '') ?? link));
    } else if (
      ['w:ins', 'w:moveTo', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:fldSimple', 'w:customXml'].includes(
        child.name,
      )
    ) {
      append(collectRuns(child, context, look, link));
    }
  }
  return lines;
}

function readRun(
  run: XmlElement,
  context: WalkContext,
  inherited: RunLook,
  link: string | undefined,
): FlowRun[][] {
  const properties = first(run, 'w:rPr');
  const style = context.styles.find(first(properties, 'w:rStyle')?.attributes['w:val']);
  const look = { ...inherited, ...style?.look, ...readLook(properties) };
  const { bold, italic, fontSize, color } = look;
  const lines: FlowRun[][] = [[]];
  const push = (text: string) => {
    const reason = findUnseen(look);
    if (reason) context.layout.hide(reason, text);
    else lines.at(-1)!.push({ text, bold, italic, fontSize, color, link } as FlowRun);
  };
  for (const child of elements(run)) {
    if (child.name === 'w:t') push(child.children.filter((part) => typeof part === 'string').join(''));
    else if (child.name === 'w:tab') push('\t');
    else if (child.name === 'w:noBreakHyphen') push('-');
    else if (child.name === 'w:br' || child.name === 'w:cr') lines.push([]);
  }
  return lines;
}
