import type { Translator } from 'inlay/widgets/i18n';

/** What a category is called; as the publisher wrote it where we have no word for it. */
export function nameCategory(category: string, t: Translator): string {
  const key = `category.${category}`;
  const text = t(key);
  return text === key ? category : text;
}
