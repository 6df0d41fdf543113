import type { CollectionStore } from 'inlay/sdk';
import type { Person } from '../shared/levels.ts';

const prefix = 'level:';

/** A person as the widget knows them. */
export function presentPerson({ id, name, team, ...rest }: Readonly<Record<string, unknown>>): Person {
  const levels = Object.entries(rest).flatMap(([key, value]) =>
    key.startsWith(prefix) ? [[key.slice(prefix.length), Number(value)] as const] : [],
  );
  return { id: String(id), name: String(name), team: String(team), levels: Object.fromEntries(levels) };
}

/** Levels as they are kept. */
export const keepLevels = (levels: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(levels).map(([skillId, level]) => [`${prefix}${skillId}`, level]));

/** All records of a collection, oldest first. */
export async function listAll<T>(store: CollectionStore<T>) {
  const all = [];
  for (let cursor: string | undefined; ; ) {
    const { data, page } = await store.list({ limit: 100, order: 'oldest', cursor });
    all.push(...data);
    if (page.next === null) return all;
    cursor = page.next;
  }
}
