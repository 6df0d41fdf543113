import type { PageAssets } from './assets.ts';
import { writeIntegrity } from './html.ts';

/** What the console's page is made of. */
export interface ConsolePage {
  readonly nonce: string;
  readonly assets: PageAssets;
  readonly lang: string;
  /** SHA-256 (hex) by address of the scripts of modules that run in this page: one that differs is refused. */
  readonly integrity: Readonly<Record<string, string>>;
}

const withoutScript: Readonly<Record<string, string>> = {
  en: 'The console needs JavaScript.',
  de: 'Die Konsole braucht JavaScript.',
  es: 'La consola necesita JavaScript.',
  fr: 'La console a besoin de JavaScript.',
  zh: '控制台需要启用 JavaScript。',
};

/** The chosen colours hold before the first paint; `inlay.theme` is written by the console's preferences. */
const earlyTheme = `try{const t=localStorage.getItem('inlay.theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;

const earlyStyle = `:root{color-scheme:light dark}[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark}
body{margin:0;background:light-dark(#fff,#14171c);color:light-dark(#1a202b,#e8ebf1);font-family:system-ui,sans-serif}
noscript{display:block;padding:2rem}`;

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 28 28'%3E%3Crect width='28' height='28' rx='8' fill='%233355cc'/%3E%3Cpath d='M10 7.5h8.5a2 2 0 0 1 2 2V18' fill='none' stroke='%23fff' stroke-opacity='.55' stroke-width='2.2' stroke-linecap='round'/%3E%3Crect x='7' y='11' width='10' height='10' rx='2.6' fill='%23fff'/%3E%3C/svg%3E";

/** The one page of the console; the browser finds the screen by the address. Serve it with `writeConsolePolicy`. */
export function renderConsolePage({ nonce, assets, lang, integrity }: ConsolePage): string {
  const preloads = [assets.entry, ...assets.preload].map(
    (address) => `<link rel="modulepreload" href="${address}" nonce="${nonce}">`,
  );
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#14171c" media="(prefers-color-scheme: dark)">
<title>Inlay</title>
<link rel="icon" href="${icon}">
<script nonce="${nonce}">${earlyTheme}</script>
<style nonce="${nonce}">${earlyStyle}</style>
<script type="importmap" nonce="${nonce}">${writeIntegrity(integrity)}</script>
${preloads.join('\n')}
</head>
<body>
<noscript>${withoutScript[lang] ?? withoutScript.en}</noscript>
<script type="module" src="${assets.entry}" nonce="${nonce}"></script>
</body>
</html>
`;
}

/** Content-Security-Policy of the console's page. */
export function writeConsolePolicy({ nonce }: { nonce: string }): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html inlay-worker',
  ].join('; ');
}
