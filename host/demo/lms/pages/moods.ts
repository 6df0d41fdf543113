import type { CourseStorage } from '../platform/visit.ts';

/** How pages of the LMS keep data for tools, in words. */
export const moods: Readonly<Record<CourseStorage, { readonly name: string; readonly text: string }>> = {
  kept: {
    name: 'Keeps',
    text: 'Tools may put small data into the page of the course, as most LMSs allow today.',
  },
  refused: { name: 'Refuses', text: 'The page answers each request with an error.' },
  silent: { name: 'Says nothing', text: 'It is offered, and then nobody answers.' },
  none: { name: 'Not offered', text: 'The LMS is too old to know of it.' },
};
