import type { DemoPosition } from '../data/position.ts';
import type { SampleCvFacts } from '../sample-cvs.ts';
import { type Html, html } from '../site/html.ts';
import type { Page } from './layout.ts';
import { jobPage } from './pages.ts';
import type { Snippets } from './snippet.ts';

interface VariantOptions {
  readonly positions: readonly DemoPosition[];
  readonly snippets: Snippets;
  readonly samples: readonly SampleCvFacts[];
  readonly lang: string | undefined;
}

/** The policy of `/strict`: a nonce for each script, no inline code, Trusted Types with no policy at all. */
export function writeStrictPolicy({ nonce, inlayUrl }: { nonce: string; inlayUrl: string }): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self'",
    `frame-src ${inlayUrl}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The first opening under a policy that allows nothing it does not name. */
export async function strictPage(options: VariantOptions & { nonce: string }): Promise<Page> {
  const page = await jobPage({ ...options, position: options.positions[0]! });
  return {
    ...page,
    // First of all scripts, so that it hears of every violation.
    head: html`<script src="/violations.js" nonce="${options.nonce}"></script>${page.head}`,
    body: html`${note('This page sends a Content-Security-Policy with a nonce, no inline code and Trusted Types.')}
<p class="counter" role="status">Violations on this page: <output id="violations">0</output></p>
<ul class="violations" id="violation-list"></ul>${page.body}`,
  };
}

/** The first opening under a style sheet that touches everything. */
export async function hostilePage(options: VariantOptions): Promise<Page> {
  const page = await jobPage({ ...options, position: options.positions[0]! });
  return { ...page, style: '/hostile.css', dir: 'rtl' };
}

export async function twoPage({ positions, snippets, lang }: VariantOptions): Promise<Page> {
  const shown = positions.slice(0, 2);
  return showWidgets('Two widgets on one page', snippets, [
    note(
      'Each element has a frame and a session of its own. Take one away and put it back: the other goes on.',
    ),
    html`<div class="pair">${shown.map(
      ({ key, title }, index) => html`<section class="panel"><h2>${title}</h2>
<div class="slot" id="slot-${index}">${snippets.element({ position: key, lang })}</div>
<p><button class="button quiet" type="button" data-toggle="slot-${index}">Take away</button></p></section>`,
    )}</div>`,
  ]);
}

const looks = [
  ['harbour', 'Harbour'],
  ['sunset', 'Sunset'],
  ['forest', 'Forest'],
  ['ink', 'Ink'],
] as const;

export async function themePage({ positions, snippets, lang }: VariantOptions): Promise<Page> {
  return showWidgets('A widget in your colours', snippets, [
    note('The buttons change custom properties such as --inlay-accent on this page, and nothing else.'),
    html`<p class="looks">${looks.map(
      ([look, name]) => html`<button class="button quiet" type="button" data-look="${look}">${name}</button>`,
    )}</p>`,
    html`<section class="panel"><div class="slot">${snippets.element({ position: positions[0]!.key, lang })}</div></section>`,
  ]);
}

/** What a visitor sees when something is not right. `strangerUrl`: this server under an origin nobody allowed. */
export async function blockedPage(
  { positions, snippets }: VariantOptions,
  strangerUrl: string,
): Promise<Page> {
  const position = positions[0]!.key;
  const small = { position, 'min-height': '240' };
  const cases: [string, Html][] = [
    ['A key that nobody has', snippets.element({ ...small, 'site-key': 'pk_nobody' })],
    ['A module that does not exist', snippets.element({ ...small, module: 'no-such-module' })],
    ['An opening that does not exist', snippets.element({ ...small, position: 'no-such-opening' })],
    ['No key at all', snippets.element({ ...small, 'site-key': undefined })],
    [
      'An origin that is not on the list',
      html`<iframe class="stranger" src="${strangerUrl}" title="The same widget on another origin"></iframe>`,
    ],
  ];
  return showWidgets('When a widget cannot be shown', snippets, [
    note('The loader draws each of these by itself. Nothing leaves a hole in the page.'),
    html`<div class="pair">${cases.map(
      ([title, element]) => html`<section class="panel"><h2>${title}</h2>${element}</section>`,
    )}</div>`,
  ]);
}

/** One widget and nothing else, to be framed from an origin that the connection does not allow. */
export async function strangerPage({ positions, snippets }: VariantOptions): Promise<string> {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<title>A stranger’s page</title><link rel="stylesheet" href="/board.css">${await snippets.script()}</head>
<body class="bare">${snippets.element({ position: positions[0]!.key, 'min-height': '240' })}</body></html>
`.text;
}

async function showWidgets(title: string, snippets: Snippets, parts: readonly Html[]): Promise<Page> {
  const missing = html`<p class="note">This Inlay has no module with a widget for public pages.</p>`;
  return {
    title: `${title}, Harbour Jobs`,
    lang: 'en',
    head: await snippets.script(),
    body: html`<section class="hero small"><h1>${title}</h1></section>${snippets.widget ? parts : missing}`,
  };
}

const note = (text: string): Html => html`<p class="note">${text}</p>`;
