/** Rows as CSV, RFC 4180. What a spreadsheet would take for a formula is kept from being one. */
export const writeCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => row.map(writeCell).join(',')).join('\r\n');

function writeCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[\s\p{Cc}\ufeff]*[=+\-@＝＋－＠|]/u.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
