/** By which column, and which way. */
export interface Sort {
  key: string;
  direction: 'ascending' | 'descending';
}

/** What a column can be sorted by; `undefined` and `null` come last either way. */
export type SortValue = string | number | boolean | Date | null | undefined;

/** A copy of the rows in order; rows that compare equal keep theirs. Words are compared as the language does. */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => SortValue,
  direction: Sort['direction'],
  locale: string,
): Row[] {
  const words = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const sign = direction === 'ascending' ? 1 : -1;
  const compare = (a: SortValue, b: SortValue): number => {
    if (a == null || b == null) return Number(a == null) - Number(b == null);
    const order =
      typeof a === 'string' || typeof b === 'string'
        ? words.compare(String(a), String(b))
        : Number(a) - Number(b);
    return sign * order;
  };
  return [...rows].sort((a, b) => compare(value(a), value(b)));
}
