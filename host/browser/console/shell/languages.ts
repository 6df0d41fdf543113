/** Languages of the console, each in its own words. */
export const languages = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
  { value: 'es', label: 'Español' },
  { value: 'fr', label: 'Français' },
  { value: 'zh', label: '中文' },
] as const;

export type Language = (typeof languages)[number]['value'];

const files: Readonly<Record<Language, URL>> = {
  en: new URL('../locales/en.json', import.meta.url),
  de: new URL('../locales/de.json', import.meta.url),
  es: new URL('../locales/es.json', import.meta.url),
  fr: new URL('../locales/fr.json', import.meta.url),
  zh: new URL('../locales/zh.json', import.meta.url),
};

const loading = new Map<Language, Promise<Record<string, string>>>();

/** Fetches the console's texts in a language, once. */
export function loadMessages(language: Language): Promise<Record<string, string>> {
  let promise = loading.get(language);
  if (!promise) {
    promise = fetch(files[language]).then((response) => {
      if (!response.ok) throw new Error(`The texts in ${language} are not there.`);
      return response.json() as Promise<Record<string, string>>;
    });
    promise.catch(() => loading.delete(language));
    loading.set(language, promise);
  }
  return promise;
}
