import type { Band, VerdictValue } from '../../shared/match.ts';

/** A4 in points, with the margins that all drawings are measured against. */
export const page = { margin: 44, width: 595.28 - 2 * 44 } as const;

export const ink = {
  text: '#1f2430',
  quiet: '#5b6472',
  line: '#d5dae1',
  track: '#eceff3',
  caution: '#9a5b00',
} as const;

export const bandColor: Readonly<Record<Band, string>> = {
  strong: '#17693f',
  possible: '#9a5b00',
  weak: '#5b6472',
  needs_human: '#4a3f9f',
};

export const verdictColor: Readonly<Record<VerdictValue, string>> = {
  met: '#17693f',
  partly: '#9a5b00',
  not_shown: '#5b6472',
};

export const styles = {
  eyebrow: { fontSize: 8.5, color: ink.quiet, bold: true, characterSpacing: 0.4 },
  name: { fontSize: 20, bold: true, color: ink.text },
  heading: { fontSize: 12, bold: true, color: ink.text, margin: [0, 18, 0, 6] },
  label: { bold: true, color: ink.text },
  quiet: { color: ink.quiet, fontSize: 8.5 },
  quote: { color: ink.text, italics: true, fontSize: 8.5 },
  tableHead: { fontSize: 8.5, bold: true, color: ink.quiet },
} as const;
