import type english from '../../locales/en.json';

type Texts = typeof english;

/** Texts of the module, fetched: an import attribute does not outlive the test server's compiler. */
async function loadTexts(locale: string): Promise<Texts> {
  const response = await fetch(new URL(`../../locales/${locale}.json`, import.meta.url));
  return (await response.json()) as Texts;
}

export const en = await loadTexts('en');
export const de = await loadTexts('de');
