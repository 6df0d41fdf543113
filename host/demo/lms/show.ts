import { isTeacher } from './college.ts';
import type { Outcome } from './outcome.ts';
import { activityPage } from './pages/activity-page.ts';
import { coursePage } from './pages/course-page.ts';
import { gradesPage } from './pages/grades-page.ts';
import { peoplePage } from './pages/people-page.ts';
import { newToolPage, toolPage } from './pages/tool-page.ts';
import { toolsPage } from './pages/tools-page.ts';
import { draftOf, emptyDraft } from './read-tool.ts';
import type { View } from './view.ts';
import { openActivity, openChoice } from './visit-activity.ts';

type Show = (view: View, asked: { readonly id: string; readonly query: URLSearchParams }) => Outcome;

const forEverybody: readonly (readonly [RegExp, Show])[] = [
  [/^\/(?:sign-in)?$/, () => ({ location: '/course' })],
  [/^\/course$/, coursePage],
  [/^\/grades$/, gradesPage],
  [/^\/people$/, peoplePage],
  [
    /^\/course\/activities\/([\w-]+)$/,
    (view, { id }) => {
      const link = view.course.links.get(id);
      return link && activityPage(view, link);
    },
  ],
  [
    /^\/course\/activities\/([\w-]+)\/window$/,
    (view, { id }) => {
      const link = view.course.links.get(id);
      const known = link && view.platform.tools.has(link.clientId);
      return known ? { location: openActivity(view, link, { inWindow: true }) } : undefined;
    },
  ],
];

const forTeachers: readonly (readonly [RegExp, Show])[] = [
  [
    /^\/course\/choose\/([\w-]+)$/,
    (view, { id, query }) => {
      const tool = view.platform.tools.get(id);
      return tool && { location: openChoice(view, tool, query.get('section') ?? '') };
    },
  ],
  [/^\/tools$/, (view, { query }) => toolsPage(view, { added: query.get('added') ?? undefined })],
  [/^\/tools\/known$/, (view) => ({ json: [...view.platform.tools.keys()] })],
  [/^\/tools\/new$/, (view) => newToolPage(view, { draft: emptyDraft })],
  [
    /^\/tools\/([\w-]+)$/,
    (view, { id, query }) => {
      const tool = view.platform.tools.get(id);
      return tool && toolPage(view, tool, { draft: draftOf(tool) }, query.has('saved'));
    },
  ],
];

/** The page at an address, for whoever is signed in. */
export function show(view: View, { pathname, searchParams: query }: URL): Outcome {
  const pages = isTeacher(view.person) ? [...forEverybody, ...forTeachers] : forEverybody;
  const found = pages.find(([path]) => path.test(pathname));
  return found?.[1](view, { id: found[0].exec(pathname)?.[1] ?? '', query });
}
