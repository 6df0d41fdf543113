import { tokenNames, tokenPrefix } from '../../../widgets/tokens/names.ts';
import { pageSheet } from '../../../widgets/tokens/page-sheet.ts';

/** Gives the frame's page our tokens and takes the margins away that a frame must not have. */
export function adoptPageSheet(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${pageSheet}
body { overflow-wrap: anywhere; }
#inlay-root { display: flow-root; }
html { overflow-x: hidden; }`);
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
}

const longestValue = 300;

/** Applies the page's theme: scheme, and the tokens that its owner set. Unknown names and addresses are left out. */
export function applyTheme(theme: string, values: Readonly<Record<string, string>>): void {
  const { style, dataset } = document.documentElement;
  dataset.theme = theme === 'dark' ? 'dark' : 'light';
  for (const name of tokenNames) {
    const value = values[name];
    const fits =
      typeof value === 'string' && value !== '' && value.length <= longestValue && !/url\(/i.test(value);
    if (fits) style.setProperty(tokenPrefix + name, value);
    else style.removeProperty(tokenPrefix + name);
  }
}

/** Paper is white: prints in the light scheme whatever the page has. */
export function printInLight(): void {
  let before: string | undefined;
  addEventListener('beforeprint', () => {
    before = document.documentElement.dataset.theme;
    document.documentElement.dataset.theme = 'light';
  });
  addEventListener('afterprint', () => {
    if (before !== undefined) document.documentElement.dataset.theme = before;
  });
}
