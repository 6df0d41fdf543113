/** A grade in the habits of several countries: `GPA: 3.8/4.0`, `Note 1,3`, `2:1`, `3.9`. */
const labelled =
  /(?<label>(?:c?gpa|grade|note|abschlussnote|durchschnitt|nota(?: media)?|promedio|moyenne|mention|score|gpa:)\s*[:：]?\s*)(?<value>\d{1,3}(?:[.,]\d{1,2})?(?:\s*\/\s*\d{1,3}(?:[.,]\d{1,2})?)?\s*%?)/iu;
const bare =
  /(?<=^|[\s(])(?<value>\d[.,]\d{1,2}(?:\s*\/\s*\d(?:[.,]\d{1,2})?)?|\d{1,2}\s*\/\s*\d{1,2}|\d{2,3}\s*%)\)?$/u;

/** Where a grade stands in a text, and where its label begins. */
export function findScore(text: string): { from: number; to: number; labelFrom: number } | undefined {
  const match = labelled.exec(text);
  if (match?.groups) {
    const from = match.index + match.groups.label!.length;
    return { from, to: from + match.groups.value!.length, labelFrom: match.index };
  }
  const alone = bare.exec(text);
  if (!alone?.groups) return undefined;
  return { from: alone.index, to: alone.index + alone.groups.value!.length, labelFrom: alone.index };
}
