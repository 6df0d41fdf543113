import { bootElementId, type FrameBoot } from '../browser/frame/boot.ts';
import type { PageAssets } from './assets.ts';
import { escapeHtml, toIntegrity, writeIntegrity, writeJson } from './html.ts';

/** What a frame's page is made of. */
export interface FramePage {
  readonly nonce: string;
  readonly lang: string;
  readonly title: string;
  readonly assets: PageAssets;
  /** Addresses of the module's remote entry and of the widget's chunks. */
  readonly remotePreloads: readonly string[];
  /** SHA-256 (hex) of every script by address: the browser refuses one that differs or is not listed. */
  readonly integrity: Readonly<Record<string, string>>;
  readonly boot: FrameBoot;
}

const withoutScript: Readonly<Record<string, string>> = {
  en: 'This needs JavaScript.',
  de: 'Dafür wird JavaScript benötigt.',
  es: 'Se necesita JavaScript.',
  fr: 'JavaScript est nécessaire.',
  zh: '需要启用 JavaScript。',
};

/** The page inside an embedding page's iframe. Serve it with `writeFramePolicy`. */
export const renderFramePage = ({ boot, ...page }: FramePage): string =>
  layOut({ ...page, boot: writeJson(boot) });

/** What of a frame's boot data is the same for everybody who opens this widget in this language. */
export type FrameMount = Omit<
  FrameBoot,
  'origins' | 'siteKey' | 'positionKey' | 'entry' | 'inConsole' | 'launch'
>;

/** The same page in pieces; between them go the nonce (`n`) and the rest of the boot data (`b`). */
export interface FrameTemplate {
  readonly pieces: readonly string[];
  readonly places: readonly ('n' | 'b')[];
}

/** Lays out a page once for all who open this widget in this language. */
export function prepareFramePage(page: Omit<FramePage, 'nonce' | 'boot'>, mount: FrameMount): FrameTemplate {
  const boot = `${writeJson(mount).slice(0, -1)},\0b\0}`;
  // No text of ours holds a NUL.
  const cut = layOut({ ...page, nonce: '\0n\0', boot }).split(/\0([nb])\0/);
  return {
    pieces: cut.filter((_, index) => index % 2 === 0),
    places: cut.filter((_, index) => index % 2 === 1) as ('n' | 'b')[],
  };
}

/** What goes into the places of a template. */
export const fillFramePage = (
  { places }: FrameTemplate,
  { nonce, ...rest }: Omit<FrameBoot, keyof FrameMount> & { readonly nonce: string },
): string[] => places.map((place) => (place === 'n' ? nonce : writeJson(rest).slice(1, -1)));

function layOut(page: Omit<FramePage, 'boot'> & { readonly boot: string }): string {
  const { nonce, lang, title, assets, remotePreloads, integrity, boot } = page;
  // A preload without the hash would not be used for the file that the import map asks a hash of.
  const preloads = [assets.entry, ...assets.preload, ...remotePreloads].map((address) => {
    const hex = integrity[address];
    const hash = hex ? ` integrity="${toIntegrity(hex)}"` : '';
    return `<link rel="modulepreload" href="${escapeHtml(address)}"${hash} nonce="${nonce}">`;
  });
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<script type="importmap" nonce="${nonce}">${writeIntegrity(integrity)}</script>
${preloads.join('\n')}
</head>
<body>
<main id="inlay-root"></main>
<noscript>${withoutScript[lang.slice(0, 2)] ?? withoutScript.en}</noscript>
<script type="application/json" id="${bootElementId}">${boot}</script>
<script type="module" src="${escapeHtml(assets.entry)}" nonce="${nonce}"></script>
</body>
</html>
`;
}

/** Who may stand around a frame, and whether its module is a stranger's. */
export interface FramePolicy {
  readonly nonce: string;
  readonly origins: readonly string[];
  readonly sandboxed: boolean;
}

/** What a stranger's widget may; without `allow-same-origin` its page has no origin, whoever shows it. */
export const sandbox = 'allow-scripts allow-forms allow-popups allow-downloads';

/** No script runs in a frame unless its hash was known when the page was made. W3C Subresource Integrity, 3.6. */
export const integrityPolicy = 'blocked-destinations=(script)';

/** Content-Security-Policy of a frame's page; `origins` are the pages that may stand around it. */
export function writeFramePolicy({ nonce, origins, sandboxed }: FramePolicy): string {
  return [
    ...(sandboxed ? [`sandbox ${sandbox}`] : []),
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self' blob:",
    "connect-src 'self'",
    `worker-src ${sandboxed ? "'none'" : "'self'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${origins.length > 0 ? origins.join(' ') : "'none'"}`,
    "require-trusted-types-for 'script'",
    // A stranger's page has no origin that a worker could be of.
    `trusted-types lit-html${sandboxed ? '' : ' inlay-worker'}`,
  ].join('; ');
}

/** Why a frame is not opened. */
export interface BlockedPage {
  readonly nonce: string;
  readonly lang: string;
  /** One sentence for people. */
  readonly reason: string;
  readonly code: string;
  readonly requestId: string;
  /** Where the reader finds back to, if that is known. */
  readonly back?: { readonly href: string; readonly label: string };
}

/**
 * The page in place of a frame that may not be opened. It tells whatever page is around it that it was
 * refused, which is no secret, so it must be served without `frame-ancestors`.
 */
export function renderBlockedPage({ nonce, lang, reason, code, requestId, back }: BlockedPage): string {
  const message = writeJson({ inlay: 1, type: 'blocked', code, requestId });
  const link = back
    ? `<p><a href="${escapeHtml(back.href)}" target="_top">${escapeHtml(back.label)}</a></p>\n`
    : '';
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>${escapeHtml(reason)}</title>
</head>
<body>
<p>${escapeHtml(reason)}</p>
${link}<p><code>${escapeHtml(requestId)}</code></p>
<script nonce="${nonce}">parent.postMessage(${message}, '*');</script>
</body>
</html>
`;
}
