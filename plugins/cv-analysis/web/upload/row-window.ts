/** Pixels of one row; the sheet of styles has the same number. */
export const rowHeight = 60;
/** Rows drawn above and below what is seen, so that a quick scroll shows no gap. */
const spare = 6;

/** Which rows are to be drawn, and how much room the others take. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
  readonly before: number;
  readonly after: number;
}

/** Only what is seen is drawn: a list of thousands costs no more than one of twenty. */
export function findWindow(count: number, scrollTop: number, height: number): RowWindow {
  const first = Math.max(0, Math.min(count, Math.floor(scrollTop / rowHeight) - spare));
  const last = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + spare);
  return { first, last, before: first * rowHeight, after: (count - last) * rowHeight };
}
