import { type Html, html } from '../site/html.ts';
import { college, isTeacher, nameRole } from './college.ts';
import type { Person } from './platform/course.ts';

export interface Page {
  readonly title: string;
  /** Address of the part of the LMS that the page belongs to. */
  readonly here?: string;
  /** Who is signed in. */
  readonly person?: Person;
  readonly body: Html;
  /** Wide pages have no reading width. */
  readonly wide?: boolean;
}

const parts = [
  ['/course', 'Course'],
  ['/grades', 'Grades'],
  ['/people', 'People'],
  ['/tools', 'External tools'],
] as const;

export const renderPage = ({ title, here, person, body, wide }: Page): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${college}</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/lms.css">
<script type="module" src="/copy.js"></script>
<script type="module" src="/lms.js"></script>
</head>
<body${wide && html` class="wide"`}>
<a class="skip" href="#content">Skip to content</a>
<header class="top">
<div class="width">
<a class="brand" href="/course"><img src="/icon.svg" alt="" width="34" height="34">${college}</a>
${person && renderMe(person)}
</div>
${person && renderNav(person, here)}
</header>
<main id="content" class="width">${body}</main>
<footer class="width">An invented college’s LMS on an origin of its own, to try Inlay inside somebody else’s course.</footer>
</body>
</html>
`.text;

const renderNav = (person: Person, here: string | undefined): Html =>
  html`<nav class="parts" aria-label="Main"><ul class="width">${parts
    .filter(([href]) => href !== '/tools' || isTeacher(person))
    .map(
      ([href, name]) =>
        html`<li><a href="${href}"${href === here && html` aria-current="page"`}>${name}</a></li>`,
    )}</ul></nav>`;

const renderMe = (person: Person): Html => html`<form class="me" method="post" action="/sign-out">
${renderMark(person)}
<span class="who"><strong>${person.name}</strong><span>${nameRole(person)}</span></span>
<button class="button quiet">Change person</button>
</form>`;

/** A person's mark: their initials in one of six colours. */
export function renderMark({ id, name = '?', givenName = name, familyName = '' }: Person): Html {
  const tone = [...id].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 9973, 7) % 6;
  return html`<span class="mark tone-${tone}" aria-hidden="true">${[...givenName][0]}${[...familyName][0]}</span>`;
}

/** Where nothing is yet: why, and what to do. */
export const renderEmpty = (title: string, text: Html | string): Html =>
  html`<div class="empty"><h2>${title}</h2><p>${text}</p></div>`;
