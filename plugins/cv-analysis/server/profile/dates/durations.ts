/** "1 year 9 months", "8 mois", "(3 Jahre)": lengths of time that stand beside dates. */
const unit =
  '(?:years?|yrs?|months?|mos?|jahre?n?|monate?n?|anos?|años?|mes(?:es)?|ans?|annees?|années?|mois|weeks?|wochen?|semanas?|semaines?|年|个?月)(?!\\p{L})';
const duration = new RegExp(
  `[(\\[·•|,]?\\s*(?<![\\p{L}\\d+])(?:\\d{1,2}\\s*${unit}\\.?(?:\\s*(?:,|and|und|y|et)?\\s*\\d{1,2}\\s*${unit}\\.?)?)\\s*[)\\]]?`,
  'giu',
);

/** True for a text that is nothing but a length of time. */
export function isDuration(text: string): boolean {
  return /\d/.test(text) && text.replace(duration, '').trim() === '';
}

/** Places of lengths of time in brackets, which say nothing that the dates do not. */
export function findDurations(text: string): { from: number; to: number }[] {
  return [...text.matchAll(duration)]
    .filter((match) => /^[([]/.test(match[0].trim()))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
}
