import type { ModuleFacts } from '../../../api/api-types.ts';

/** Whether each word that was typed stands in a module's name, summary, publisher or widgets; accents do not matter. */
export function fitsSearch(
  facts: Pick<ModuleFacts, 'name' | 'summary' | 'publisher' | 'module' | 'widgets'>,
  typed: string,
): boolean {
  const { name, summary, publisher, module, widgets } = facts;
  const text = fold([name, summary, publisher, module, ...widgets.map(({ title }) => title)].join(' '));
  return fold(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => text.includes(word));
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
