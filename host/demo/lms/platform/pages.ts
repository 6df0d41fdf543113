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
