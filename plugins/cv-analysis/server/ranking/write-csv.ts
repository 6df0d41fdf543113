export type Cell = string | number | null;

/** A spreadsheet takes a text that begins like this for a formula, and would run it. */
const formula = /^[\s\p{Cc}\ufeff]*[=+\-@＝＋－＠|]/u;

/** Languages whose spreadsheets part cells by a semicolon, since the comma is in their numbers. */
const bySemicolon = ['de', 'es', 'fr'];

/**
 * Writes a table as CSV that a spreadsheet of the reader's language opens as it is: with the mark of UTF-8 at its start,
 * numbers as they write them, and no text that it would take for a formula.
 */
export function writeCsv(rows: readonly (readonly Cell[])[], locale: string): string {
  const separator = bySemicolon.includes(locale.slice(0, 2)) ? ';' : ',';
  const numbers = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 2 });
  const write = (cell: Cell): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return quote(numbers.format(cell), separator);
    return quote(formula.test(cell) ? `'${cell}` : cell, ',;\t');
  };
  return `\ufeff${rows.map((row) => `${row.map(write).join(separator)}\r\n`).join('')}`;
}

/** A text is quoted for the separators of all languages: whoever opens the file may read it in another one. */
const quote = (text: string, separators: string): string =>
  /["\r\n]/.test(text) || [...separators].some((each) => text.includes(each))
    ? `"${text.replaceAll('"', '""')}"`
    : text;
