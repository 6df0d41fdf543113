import { createTranslator, type Translator } from 'inlay/widgets/i18n';
import { type Language, loadMessages } from './languages.ts';
import { keepLanguage } from './preferences.ts';

let translator: Translator = createTranslator('en', {});
const news = new EventTarget();

/** The translator for the console's language. */
export const currentTexts = (): Translator => translator;

/** Calls `listener` after each change of the language; returns what ends that. */
export function onTextsChanged(listener: () => void): () => void {
  news.addEventListener('changed', listener);
  return () => news.removeEventListener('changed', listener);
}

/** Shows the console in a language and remembers it. Rejects where its texts cannot be loaded; nothing changes then. */
export async function chooseLanguage(language: Language): Promise<void> {
  const messages = await loadMessages(language);
  translator = createTranslator(language, messages);
  document.documentElement.lang = language;
  keepLanguage(language);
  news.dispatchEvent(new Event('changed'));
}
