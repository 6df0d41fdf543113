import type { ServerResponse } from 'node:http';
import { html } from '../site/html.ts';
import { redirect, send } from '../site/send.ts';
import { type Page, renderPage } from './layout.ts';
import type { Person } from './platform/course.ts';

/** What a request leads to: a page, another address, or data. */
export type Outcome = Page | { readonly location: string } | { readonly json: unknown } | undefined;

export function sendOutcome(response: ServerResponse, outcome: Outcome, person: Person): void {
  if (outcome === undefined) send(response, 404, renderPage(lostPage(person)));
  else if ('location' in outcome) redirect(response, outcome.location);
  else if ('json' in outcome) send(response, 200, JSON.stringify(outcome.json), 'application/json');
  else send(response, 200, renderPage(outcome));
}

const lostPage = (person: Person): Page => ({
  title: 'Not found',
  person,
  body: html`<section class="hero"><h1>There is no such page.</h1>
<p>It may be gone, or it is for teachers only. <a href="/course">Back to the course</a>.</p></section>`,
});
