import { randomUUID } from 'node:crypto';
import type { Outcome } from './outcome.ts';
import { targetOf } from './platform/tool.ts';
import type { View } from './view.ts';

/** What a teacher changes in the course. */
export function changeCourse({ course, platform }: View, path: string, form: URLSearchParams): Outcome {
  const [, removed] = /^\/course\/activities\/([\w-]+)\/remove$/.exec(path) ?? [];
  if (removed !== undefined) {
    course.removeLink(removed);
    return { location: '/course' };
  }
  if (path !== '/course/activities') return undefined;
  const read = (name: string) => (form.get(name) ?? '').trim();
  const tool = platform.tools.get(read('tool'));
  if (!tool) return undefined;
  const [id, title, section] = [randomUUID(), read('title').slice(0, 200) || 'An activity', read('section')];
  const { clientId } = tool;
  course.links.set(id, {
    id,
    clientId,
    title,
    targetLinkUri: targetOf(tool),
    custom: readParameters(read('custom')),
    section,
  });
  const points = Number(read('points'));
  if (points > 0 && points <= 1000) {
    const column = { id: randomUUID(), clientId, label: title, scoreMaximum: points, resourceLinkId: id };
    course.lineItems.set(column.id, column);
  }
  return { location: `/course#${section}` };
}

/** One `name=value` on each line; other lines are left out. */
function readParameters(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(/\r?\n/).map((line) => /^\s*([\w.-]+)\s*=\s*(.*?)\s*$/.exec(line));
  return Object.fromEntries(pairs.filter((pair) => pair !== null).map(([, name, value]) => [name, value]));
}
