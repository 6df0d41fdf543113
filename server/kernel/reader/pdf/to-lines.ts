import type { DocumentLine, DocumentRun } from 'inlay/sdk';
import type { Segment, SegmentRun } from './make-segments.ts';
import type { Flow } from './reading-order.ts';

/** A link annotation where it lies on the page, y counted from the top. */
export interface LinkArea {
  readonly url: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Turns ordered flows into lines; `firstBlock` and `firstRow` keep the numbers growing from page to page. */
export function toLines(
  flows: readonly Flow[],
  areas: readonly LinkArea[],
  firstBlock: number,
  firstRow: number,
): DocumentLine[] {
  let row = firstRow;
  return flows.flatMap((flow, i) =>
    flow.flatMap((beside) => {
      row++;
      return beside.segments.map((segment) => toLine(segment, areas, firstBlock + i, row));
    }),
  );
}

function toLine(segment: Segment, areas: readonly LinkArea[], block: number, row: number): DocumentLine {
  const runs = segment.runs.filter((run) => run.text !== '').map((run) => toRun(run, segment, areas));
  return {
    text: runs
      .map((run) => run.text)
      .join('')
      .trim(),
    runs,
    x: round(segment.x0),
    y: round(segment.top),
    width: round(segment.x1 - segment.x0),
    height: round(segment.bottom - segment.top),
    fontSize: round(segment.size),
    block,
    row,
    ...(segment.bullet ? { list: 0 } : {}),
  };
}

function toRun(run: SegmentRun, segment: Segment, areas: readonly LinkArea[]): DocumentRun {
  const middle = run.x + run.width / 2;
  const height = segment.y - run.style.size * 0.3;
  const area = areas.find(
    (a) => middle >= a.x0 - 1 && middle <= a.x1 + 1 && height >= a.y0 - 1 && height <= a.y1 + 1,
  );
  return {
    text: run.text,
    x: round(run.x),
    y: round(segment.y - run.style.size * 0.8),
    width: round(run.width),
    height: round(run.style.size),
    fontSize: round(run.style.size),
    bold: run.style.bold,
    italic: run.style.italic,
    ...(run.style.color === '#000000' || run.style.color === '' ? {} : { color: run.style.color }),
    ...(area ? { link: area.url } : {}),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
