const folded = new Map<string, string>();

/** Without case, accents and compatibility forms, so that `Éducation` and `EDUCATION` are one word. */
export function fold(text: string): string {
  let result = folded.get(text);
  if (result === undefined) {
    result = text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .replace(/[’‘`´]/g, "'");
    if (folded.size > 5000) folded.clear();
    folded.set(text, result);
  }
  return result;
}

/** Words of a folded text; each Chinese character is one. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/\p{Script=Han}|[\p{L}\p{N}+#]+/gu) ?? [];
}

export const countWords = (text: string): number => wordsOf(text).length;

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** `E X P E R I E N C E` is one word, spaced out. */
export const unspace = (text: string): string =>
  /^(?:[\p{L}&] ){3,}\p{L}$/u.test(text.trim()) ? text.replace(/ /g, '') : text;
