import { html } from '../../site/html.ts';
import { nameRole } from '../college.ts';
import { type Page, renderMark } from '../layout.ts';
import type { View } from '../view.ts';

const languages = new Intl.DisplayNames('en', { type: 'language' });

export const peoplePage = ({ course, person }: View): Page => ({
  title: 'People',
  here: '/people',
  person,
  body: html`<section class="hero small"><h1>People</h1><p>${course.people.size} in ${course.title}</p></section>
<ul class="people">${[...course.people.values()].map(
    (
      each,
    ) => html`<li>${renderMark(each)}<span class="who"><strong>${each.name}</strong><span>${each.email}</span></span>
<span class="facts">${nameRole(each)}<span>${languages.of(each.locale ?? 'en')}</span></span></li>`,
  )}</ul>`,
});
