const shapes: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  Ĳ: 'IJ',
  ĳ: 'ij',
};
const pattern = /[ﬀ-ﬆĲĳ]/g;

/** No meaning as text: controls, joiners, the private planes where icon fonts live. */
const meaningless = /(?![\t\n])\p{Cc}|[\u200b-\u200d\u2060\ufeff]|\p{Co}/gu;

/** Typesetters' joined letters back to letters, blanks of all widths to the common one. */
export function expandLigatures(text: string): string {
  return text
    .replace(pattern, (shape) => shapes[shape] ?? shape)
    .replace(meaningless, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ');
}
