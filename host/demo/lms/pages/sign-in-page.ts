import { html } from '../../site/html.ts';
import { college, nameRole } from '../college.ts';
import { type Page, renderMark } from '../layout.ts';
import type { Course } from '../platform/course.ts';

/** Everybody of the course, to be with one click: no passwords in a demo. */
export const signInPage = ({ people }: Course): Page => ({
  title: 'Sign in',
  body: html`<section class="hero">
<h1>Who are you today?</h1>
<p>${college} is a demo: choose a person, no password is needed. The teacher connects tools and adds activities; learners open them.</p>
</section>
<form method="post" action="/sign-in"><ul class="people-choice">${[...people.values()].map(
    (person) => html`<li><button name="person" value="${person.id}">
${renderMark(person)}<span><strong>${person.name}</strong><span>${nameRole(person)}</span></span></button></li>`,
  )}</ul></form>`,
});
