/** Languages whose words are reduced to stems, with PostgreSQL's dictionary (Snowball) of each. */
const dictionaries: Readonly<Record<string, string>> = {
  en: 'english_stem',
  de: 'german_stem',
  es: 'spanish_stem',
  fr: 'french_stem',
  it: 'italian_stem',
  nl: 'dutch_stem',
  pt: 'portuguese_stem',
};

/** The dictionary of a language; undefined where words are taken as they are. */
export const findDictionary = (language: string): string | undefined => dictionaries[language];

/** `de-AT` is `de`. */
export const toBaseLanguage = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** Words that nearly every sentence of a language has and the others do not. */
const marks: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: 'the and of to is that for with was are this which by from have has were not',
    de: 'der und das ist die nicht mit von auf für ein eine sich dem den auch wird werden bei',
    es: 'el los las y una por para con del que como más está fue su sus entre desde',
    fr: 'le les des et une est pour dans avec que qui sur pas du au aux cette sont',
    it: 'il gli e una per con della che non sono nel alla dei anche più è',
    nl: 'het een en van dat voor met niet zijn op aan ook worden deze bij',
    pt: 'os as e uma para com não que do da em mais foi são dos das pelo',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** What the words look like; `en` where they tell nothing. */
export function guessLanguage(text: string, words: readonly { readonly text: string }[]): string {
  const sample = text.slice(0, 20_000);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (han > letters * 0.3) return 'zh';
  const counts = new Map<string, number>();
  for (const { text: word } of words.slice(0, 4000))
    for (const [language, known] of Object.entries(marks))
      if (known.has(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}
