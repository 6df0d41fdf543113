import type { DocumentLine } from 'inlay/sdk';
import type { FlowLayout, FlowRun } from './flow-layout.ts';
import { splitAtTabs } from './split-at-tabs.ts';

/** A paragraph of a word processor's file: its lines of runs, and what it is. */
export interface FlowParagraph {
  readonly lines: readonly (readonly FlowRun[])[];
  readonly heading?: number | undefined;
  readonly list?: number | undefined;
}

type Cell = NonNullable<DocumentLine['cell']>;

const isBlank = ({ lines }: FlowParagraph) => lines.flat().every((run) => run.text.trim() === '');

/** Adds a paragraph; one without text is a break, save in a table. */
export function addParagraph(
  layout: FlowLayout,
  paragraph: FlowParagraph,
  place: { readonly cell?: Cell | undefined; readonly beside?: boolean | undefined } = {},
): void {
  const { lines, heading, list } = paragraph;
  if (isBlank(paragraph)) {
    if (!place.cell) layout.breakBlock();
    return;
  }
  lines.forEach((runs, i) => {
    splitAtTabs(runs).forEach((part, column) => {
      layout.add(part, {
        ...(place.cell ? { cell: place.cell } : {}),
        ...(heading === undefined ? {} : { heading }),
        ...(list !== undefined && heading === undefined && i === 0 && column === 0 ? { list } : {}),
        beside: column > 0 || (place.beside === true && i === 0),
      });
    });
  });
}

/**
 * Adds a row of a table. Cells of one paragraph each stand beside each other; longer ones are columns, read one by one.
 */
export function addTableRow(
  layout: FlowLayout,
  cells: readonly (readonly FlowParagraph[])[],
  { table, row }: Omit<Cell, 'column'>,
): void {
  const short = cells.every((cell) => cell.filter((paragraph) => !isBlank(paragraph)).length <= 1);
  cells.forEach((paragraphs, column) => {
    if (!short) layout.breakBlock();
    let beside = short && column > 0;
    for (const paragraph of paragraphs) {
      addParagraph(layout, paragraph, { cell: { table, row, column }, beside });
      beside = false;
    }
  });
}
