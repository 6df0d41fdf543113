import { type Html, html } from '../../site/html.ts';
import type { CourseStorage } from './visit.ts';

/** OAuth 2.0 Form Post Response Mode §2. */
export const writeFormPost = (redirectUri: string, fields: Readonly<Record<string, string>>): string =>
  html`<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Signing in</title>
<form method="post" action="${redirectUri}">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<noscript><button>Continue</button></noscript>
</form>
<script>document.forms[0].submit()</script></html>`.text;

/** The script of a page with a tool in a frame: it keeps data for the tool, or not. */
export const storageScript = (storage: CourseStorage): Html =>
  html`<script src="/platform/storage.js" data-storage="${storage}"></script>`;

/** A page of a course with a tool in a frame, and nothing else. */
export const writeCourse = (toolUrl: string, storage: CourseStorage): string =>
  html`<!doctype html>
<html lang="en"><meta charset="utf-8"><title>A course</title>
<h1>A course</h1>
<iframe title="Tool" src="${toolUrl}" width="800" height="600"></iframe>
${storageScript(storage)}</html>`.text;

interface Placed {
  readonly titles: readonly string[];
  /** What the tool says about it. */
  readonly message?: unknown;
  readonly errorMessage?: unknown;
  readonly refusal?: { readonly code: string; readonly message: string };
}

/** What became of a tool's answer to deep linking; the page of the course hears of it, too. */
export function writePlaced({ titles, message, errorMessage, refusal }: Placed): string {
  const heading = refusal
    ? 'The course could not take this'
    : titles.length === 0
      ? 'Nothing was added'
      : 'Added to the course';
  return writePage(
    heading,
    html`<ul>${titles.map((title) => html`<li>${title}</li>`)}</ul>
${[message, errorMessage].map((each) => typeof each === 'string' && html`<p>${each}</p>`)}
${refusal && html`<p>${refusal.message}</p><p><code>${refusal.code}</code></p>`}
<p><a href="/course" target="_top">Back to the course</a></p>
${!refusal && html`<script src="/platform/placed.js" data-placed="${titles.length}"></script>`}`,
  );
}

/** Says why a sign-in for a tool was not given. */
export const writeRefusal = ({
  code,
  message,
}: {
  readonly code: string;
  readonly message: string;
}): string => writePage('This did not open', html`<p>${message}</p><p><code>${code}</code></p>`);

const writePage = (heading: string, body: Html): string =>
  html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${heading}</title>
<style>body { font: 17px/1.6 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }</style>
</head><body><h1>${heading}</h1>
${body}</body></html>`.text;
