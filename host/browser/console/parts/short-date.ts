/** 3 May 2026 in as little room as the language allows. */
export const shortDate: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
