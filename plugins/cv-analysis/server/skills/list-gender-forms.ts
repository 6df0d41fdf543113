import type { SkillForm, TaxonomyLanguage } from './read-taxonomy.ts';

/** Endings of trades, in pairs. A word of either gender must count the same. */
const pairs: Partial<Record<TaxonomyLanguage, readonly (readonly [RegExp, string])[]>> = {
  de: [
    [/(er|ist|or|ent|ant|eur|ekt|ik)$/, '$1in'],
    [/^(.*)koch$/, '$1köchin'],
    [/fachmann$/, 'fachfrau'],
    [/kaufmann$/, 'kauffrau'],
    [/angestellter$/, 'angestellte'],
    [/angestellte$/, 'angestellter'],
  ],
  es: [
    [/(er|ari|ic|og|ad)o$/, '$1a'],
    [/or$/, 'ora'],
    [/(er|ari|ic|og|ad)a$/, '$1o'],
    [/ora$/, 'or'],
  ],
  fr: [
    [/ier$/, 'ière'],
    [/er$/, 'ère'],
    [/teur$/, 'trice'],
    [/eur$/, 'euse'],
    [/ien$/, 'ienne'],
    [/ant$/, 'ante'],
    [/on$/, 'onne'],
    [/ière$/, 'ier'],
    [/trice$/, 'teur'],
    [/euse$/, 'eur'],
    [/ienne$/, 'ien'],
  ],
};

/** Lists the forms of the other gender, so that a CV loses nothing by who wrote it. */
export function listGenderForms({ text, language }: SkillForm): string[] {
  const [first = '', ...rest] = text.split(' ');
  const words = language === 'de' ? [text] : [first];
  const tail = language === 'de' || rest.length === 0 ? '' : ` ${rest.join(' ')}`;
  const out: string[] = [];
  for (const [ending, other] of pairs[language] ?? []) {
    for (const word of words) if (ending.test(word)) out.push(word.replace(ending, other) + tail);
  }
  return out;
}
