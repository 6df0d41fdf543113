/** Where an arrow key leads from a cell of a grid, `row` and `column` counted from 0; undefined for other keys. */
export function moveInGrid(
  key: string,
  { row, column }: { readonly row: number; readonly column: number },
  { rows, columns }: { readonly rows: number; readonly columns: number },
): { row: number; column: number } | undefined {
  const clamp = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);
  const to = (r: number, c: number) => ({ row: clamp(r, rows), column: clamp(c, columns) });
  if (key === 'ArrowUp') return to(row - 1, column);
  if (key === 'ArrowDown') return to(row + 1, column);
  if (key === 'ArrowLeft') return to(row, column - 1);
  if (key === 'ArrowRight') return to(row, column + 1);
  if (key === 'Home') return to(row, 0);
  if (key === 'End') return to(row, columns - 1);
  return undefined;
}
