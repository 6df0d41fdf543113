import { matchLocale } from 'inlay/widgets/i18n';
import { type Language, languages } from './languages.ts';

/** Colours: as the system has them, or as the reader chose. */
export type Theme = 'system' | 'light' | 'dark';

const themes: readonly string[] = ['light', 'dark'] satisfies Theme[];

/** Where the theme is kept; the page reads it before anything is drawn. */
const themeKey = 'inlay.theme';
const languageKey = 'inlay.language';

/** Storage may be closed to us; the choice then lasts as long as the page. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // The page goes on with the choice all the same.
  }
}

/** The theme that the reader chose. */
export function readTheme(): Theme {
  const chosen = read(themeKey) ?? '';
  return themes.includes(chosen) ? (chosen as Theme) : 'system';
}

/** Shows the page in a theme and remembers it. */
export function chooseTheme(theme: Theme): void {
  write(themeKey, theme === 'system' ? null : theme);
  applyTheme(theme);
}

/** Shows the page in a theme. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Whether the page is light or dark now, the system's wish included. */
export function shownTheme(): 'light' | 'dark' {
  const theme = readTheme();
  if (theme !== 'system') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Hears of each change of what is shown, chosen here or by the system; the answer ends it. */
export function onThemeChange(listener: (theme: 'light' | 'dark') => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const tell = () => listener(shownTheme());
  const page = new MutationObserver(tell);
  page.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  system.addEventListener('change', tell);
  return () => {
    page.disconnect();
    system.removeEventListener('change', tell);
  };
}

/** The reader's language: chosen before, else the first of the browser's that we speak. */
export function readLanguage(): Language {
  const known = languages.map(({ value }) => value);
  const wanted = [read(languageKey) ?? '', ...navigator.languages];
  const fitting = wanted.find((tag) => known.some((each) => tag.toLowerCase().split('-')[0] === each));
  return matchLocale(fitting ?? 'en', known);
}

/** Remembers a language. */
export const keepLanguage = (language: Language): void => write(languageKey, language);
