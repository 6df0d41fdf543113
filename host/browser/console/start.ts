import { pageSheet } from '../../../widgets/tokens/page-sheet.ts';
import './shell/app.ts';
import { readLanguage } from './shell/preferences.ts';
import { chooseLanguage } from './shell/texts.ts';

const consoleSheet = `
html { -webkit-text-size-adjust: 100%; scrollbar-gutter: stable; }
html[data-entry] { scrollbar-gutter: auto; }
body { min-block-size: 100dvh; }
@media (max-width: 859px) {
  inlay-toast { inset-block-end: calc(60px + env(safe-area-inset-bottom)) !important; }
}
`;

/** Puts the console on the page. */
export async function start(): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageSheet + consoleSheet);
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
  await chooseLanguage(readLanguage()).catch(() => chooseLanguage('en'));
  document.body.replaceChildren(document.createElement('console-app'));
}
