import type { Person, Skill } from '../shared/levels.ts';

/** A cell that a spreadsheet takes for text: quoted, and never the beginning of a formula. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

/** The matrix as CSV (RFC 4180), one row a person, with the mark by which Excel knows UTF-8. */
export function writeCsv(
  people: readonly Person[],
  skills: readonly Skill[],
  words: { readonly person: string; readonly team: string },
): string {
  const head = [words.person, words.team, ...skills.map(({ name }) => name)].map(cell);
  const rows = people.map(({ name, team, levels }) => [
    cell(name),
    cell(team),
    ...skills.map(({ id }) => String(levels[id] ?? 0)),
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}
