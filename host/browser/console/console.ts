import { loadMessages } from './shell/languages.ts';
import { applyTheme, readLanguage, readTheme } from './shell/preferences.ts';

// Texts and code are fetched side by side; the federation runtime wants everything else behind an import().
applyTheme(readTheme());
loadMessages(readLanguage()).catch(() => {});
void import(/* webpackChunkName: "console-start" */ './start.ts').then(({ start }) => start());
