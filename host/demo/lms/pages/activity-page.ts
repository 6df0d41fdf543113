import { html } from '../../site/html.ts';
import { isTeacher } from '../college.ts';
import { type Page, renderEmpty } from '../layout.ts';
import type { ResourceLink } from '../platform/course.ts';
import { storageScript } from '../platform/pages.ts';
import type { View } from '../view.ts';
import { openActivity } from '../visit-activity.ts';
import { describeGrade } from './grade.ts';
import { moods } from './moods.ts';

/** An activity, open in its tool. */
export function activityPage(view: View, link: ResourceLink): Page {
  const { platform, person, storage } = view;
  const grade = describeGrade(view, link);
  const known = platform.tools.has(link.clientId);
  return {
    title: link.title,
    here: '/course',
    person,
    wide: true,
    body: html`<header class="bar"><p><a href="/course">← Course</a></p><h1>${link.title}</h1>
${grade && html`<p class="grade">${grade}</p>`}</header>
${
  known
    ? html`<iframe class="tool" title="${link.title}" src="${openActivity(view, link)}" allow="microphone; camera; autoplay; clipboard-write; fullscreen"></iframe>
<details class="developers"><summary>For developers</summary>
<p>Storage of this page for tools: <strong>${moods[storage].name}</strong>. ${moods[storage].text}${isTeacher(person) && html` <a href="/tools#storage">Change</a>`}</p>
<p>Heard from the tool:</p><ol data-heard></ol>
<p><a href="/course/activities/${link.id}/window" target="_blank">Open in a window of its own</a></p></details>
${storageScript(storage)}`
    : renderEmpty('The tool of this activity is gone', 'A teacher removed it from External tools.')
}`,
  };
}
