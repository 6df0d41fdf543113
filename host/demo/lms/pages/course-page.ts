import { type Html, html } from '../../site/html.ts';
import { isTeacher, type Section, sections } from '../college.ts';
import type { Page } from '../layout.ts';
import type { ResourceLink, WebLink } from '../platform/course.ts';
import { storageScript } from '../platform/pages.ts';
import { nameTool } from '../platform/tool.ts';
import type { View } from '../view.ts';
import { describeGrade } from './grade.ts';
import { renderPicker } from './picker.ts';

export const coursePage = (view: View): Page => {
  const { course, person, storage } = view;
  return {
    title: course.title,
    here: '/course',
    person,
    body: html`<section class="hero">
<p class="over">Autumn term</p>
<h1>${course.title}</h1>
<p>${
      isTeacher(person)
        ? 'Add activities of connected tools to the parts of your course; your learners find them here.'
        : 'Three parts, in your own time. What you do here is yours.'
    }</p>
</section>
${sections.map((section, index) => renderSection(view, section, index))}
${isTeacher(person) && html`${renderPicker(view)}${storageScript(storage)}`}`,
  };
};

/** Links stand in the part that they were added to; those of no part in the first. */
const isIn = (section: Section, index: number, link: ResourceLink | WebLink) =>
  link.section === section.id || (index === 0 && !sections.some(({ id }) => id === link.section));

function renderSection(view: View, section: Section, index: number): Html {
  const { course, person } = view;
  const activities = [...course.links.values()].filter((link) => isIn(section, index, link));
  const links = [...course.webLinks.values()].filter((link) => isIn(section, index, link));
  return html`<section class="part" id="${section.id}" aria-labelledby="${section.id}-title">
<header><span class="number" aria-hidden="true">${index + 1}</span><div><h2 id="${section.id}-title">${section.title}</h2>
<p>${section.text}</p></div></header>
<ul class="activities">
${activities.map((link) => renderActivity(view, link))}
${links.map((link) => renderWebLink(view, link))}
</ul>
${isTeacher(person) && html`<button class="button add" type="button" data-add="${section.id}" aria-label="Add an activity to: ${section.title}">Add an activity</button>`}
</section>`;
}

function renderActivity(view: View, link: ResourceLink): Html {
  const { platform, person } = view;
  const tool = platform.tools.get(link.clientId);
  const grade = describeGrade(view, link);
  const address = `/course/activities/${link.id}`;
  const href = link.inWindow ? html`href="${address}/window" target="_blank"` : html`href="${address}"`;
  return html`<li class="activity"><a ${href}>
<span class="kind" aria-hidden="true">${toolIcon}</span>
<span class="what"><strong>${link.title}</strong><span>${link.text ?? (tool ? nameTool(tool) : 'Its tool was removed')}${link.inWindow && ' (opens a new window)'}</span></span>
${grade && html`<span class="grade">${grade}</span>`}</a>
${isTeacher(person) && renderRemove(link)}</li>`;
}

const renderWebLink = ({ person }: View, link: WebLink): Html =>
  html`<li class="activity"><a href="${link.url}" rel="noreferrer" target="_blank">
<span class="kind" aria-hidden="true">${linkIcon}</span>
<span class="what"><strong>${link.title}</strong><span>${link.text ?? new URL(link.url).host} (opens a new window)</span></span></a>
${isTeacher(person) && renderRemove(link)}</li>`;

const renderRemove = ({ id, title }: ResourceLink | WebLink): Html =>
  html`<form method="post" action="/course/activities/${id}/remove" data-ask="Remove “${title}” and its grades?">
<button class="button quiet icon" aria-label="Remove ${title}" title="Remove">${crossIcon}</button></form>`;

const toolIcon = html`<svg viewBox="0 0 24 24"><path d="M4 5h16v11H4zM9 20h6M12 16v4"/></svg>`;
const linkIcon = html`<svg viewBox="0 0 24 24"><path d="M10 14 20 4m-6 0h6v6M18 14v6H4V6h6"/></svg>`;
const crossIcon = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 6 12 12M18 6 6 18"/></svg>`;
