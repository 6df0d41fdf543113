import type { Styles } from '../styled/styled.ts';
import type { SortValue } from './sort-rows.ts';

/** A row: any record. The table reads nothing of it but what its columns name. */
export type Row = Readonly<Record<string, unknown>>;

/** A column of a table. */
export interface Column<R extends Row = Row> {
  /** Names the column, and the row's property where there is no `value`. */
  key: string;
  label: string;
  /** What is drawn; the value itself where left out. */
  render?: (row: R) => unknown;
  /** What is sorted by. */
  value?: (row: R) => SortValue;
  sortable?: boolean;
  /** `end` for figures. */
  align?: 'start' | 'end';
  /** Its width in a `virtual` table, as CSS has it for a grid's column: `7rem`, `minmax(9rem, 2fr)`. */
  width?: string;
}

/** Widths and length of a table whose rows are placed one by one. */
export function describeGrid(
  columns: readonly Pick<Column, 'width'>[],
  { count, isChoosable }: { count: number; isChoosable: boolean },
): Styles {
  const widths = columns.map(({ width }) => width ?? 'minmax(0, 1fr)');
  return { '--_columns': [...(isChoosable ? ['3rem'] : []), ...widths].join(' '), '--_count': String(count) };
}
