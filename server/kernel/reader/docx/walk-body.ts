import type { DocumentLine } from 'inlay/sdk';
import type { FlowLayout, FlowRun } from '../flow-layout.ts';
import { elements, first, type XmlElement } from './parse-xml.ts';
import { type DocxStyles, type RunLook, readLook } from './styles.ts';

interface WalkContext {
  readonly layout: FlowLayout;
  readonly styles: DocxStyles;
  /** Targets of hyperlinks by relation id. */
  readonly links: ReadonlyMap<string, string>;
}

interface Place {
  readonly cell?: NonNullable<DocumentLine['cell']>;
  readonly beside?: boolean;
}

/** Adds the paragraphs and tables of a body, header or cell to the layout. */
export function walkBody(body: XmlElement, context: WalkContext, place: Place = {}): void {
  const tables = { next: 0 };
  walk(body, context, place, tables);
}

function walk(parent: XmlElement, context: WalkContext, place: Place, tables: { next: number }): void {
  let beside = place.beside ?? false;
  for (const child of elements(parent)) {
    if (child.name === 'w:p') {
      addParagraph(child, context, { ...place, beside });
      beside = false;
    } else if (child.name === 'w:tbl') walkTable(child, context, tables);
    else if (['w:sdt', 'w:sdtContent', 'w:ins', 'w:smartTag', 'w:customXml'].includes(child.name)) {
      walk(child, context, place, tables);
    }
  }
}

function walkTable(table: XmlElement, context: WalkContext, tables: { next: number }): void {
  const number = tables.next++;
  context.layout.breakBlock();
  elements(table, 'w:tr').forEach((row, rowIndex) => {
    const cells = elements(row, 'w:tc');
    // Cells of one paragraph each stand beside each other; longer ones are columns, read one by one.
    const short = cells.every((cell) => elements(cell, 'w:p').filter(hasText).length <= 1);
    cells.forEach((cell, column) => {
      if (!short) context.layout.breakBlock();
      const shade = first(first(cell, 'w:tcPr'), 'w:shd')?.attributes['w:fill'];
      const inner = shade ? { ...context, styles: withShade(context.styles, shade) } : context;
      walk(
        cell,
        inner,
        { cell: { table: number, row: rowIndex, column }, beside: short && column > 0 },
        tables,
      );
    });
  });
  context.layout.breakBlock();
}

const withShade = (styles: DocxStyles, fill: string): DocxStyles =>
  /^[0-9a-f]{6}$/i.test(fill)
    ? { ...styles, defaults: { ...styles.defaults, shade: `#${fill.toLowerCase()}` } }
    : styles;

function hasText(element: XmlElement): boolean {
  return element.children.some((child) => (typeof child === 'string' ? child.trim() !== '' : hasText(child)));
}

function addParagraph(paragraph: XmlElement, context: WalkContext, place: Place): void {
  const properties = first(paragraph, 'w:pPr');
  const style = context.styles.find(first(properties, 'w:pStyle')?.attributes['w:val']);
  const numbering = first(properties, 'w:numPr');
  const level = Number(first(numbering, 'w:ilvl')?.attributes['w:val'] ?? 0);
  const outline = Number(first(properties, 'w:outlineLvl')?.attributes['w:val'] ?? Number.NaN);
  const heading = outline >= 0 && outline <= 5 ? outline + 1 : style?.heading;
  const listed = (numbering !== undefined || style?.numbered === true) && heading === undefined;
  const look = { ...context.styles.defaults, ...style?.look };
  const lines = collectRuns(paragraph, context, look, undefined);
  if (lines.flat().every((run) => run.text.trim() === '')) {
    if (!place.cell) context.layout.breakBlock();
    return;
  }
  lines.forEach((runs, i) => {
    splitAtTabs(runs).forEach((part, column) => {
      context.layout.add(part, {
        ...(place.cell ? { cell: place.cell } : {}),
        ...(heading === undefined ? {} : { heading }),
        ...(listed && i === 0 && column === 0 ? { list: Number.isFinite(level) ? level : 0 } : {}),
        beside: column > 0 || (place.beside === true && i === 0),
      });
    });
  });
}

/** A tab sets what follows apart: a date at the right edge, the value of a label. */
function splitAtTabs(runs: readonly FlowRun[]): FlowRun[][] {
  const parts: FlowRun[][] = [[]];
  for (const run of runs) {
    const [head, ...rest] = run.text.split('\t');
    parts.at(-1)!.push({ ...run, text: head! });
    for (const text of rest) parts.push([{ ...run, text }]);
  }
  return parts.filter((part) => part.some((run) => run.text.trim() !== ''));
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
      ['w:ins', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:fldSimple', 'w:customXml'].includes(child.name)
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
    if (isUnseen(look)) context.layout.hide(unseenReason(look), text);
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

const isUnseen = (look: RunLook): boolean =>
  look.hidden === true ||
  (look.fontSize ?? 11) < 1.5 ||
  (look.color ?? '#000000') === (look.shade ?? '#ffffff');

const unseenReason = (look: RunLook) =>
  look.hidden ? 'style' : (look.fontSize ?? 11) < 1.5 ? 'size' : 'color';
