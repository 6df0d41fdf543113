import type { Profile } from '../../shared/profile.ts';
import type { Range } from './ranges.ts';

const sections = [
  'basics',
  'work',
  'education',
  'skills',
  'languages',
  'projects',
  'certificates',
  'awards',
  'publications',
  'volunteer',
  'interests',
  'references',
] as const;

/**
 * Where each value of a profile stands in the text, by JSON Pointer. The parser's own note counts; a value
 * without one (edited by hand, or from an import) is looked for, in the order of the profile.
 */
export function locateFields(profile: Profile, text: string): Map<string, Range> {
  const notes = profile.meta?.inlay?.fields ?? {};
  const found = new Map<string, Range>();
  const cursors = new Map<string, number>();
  for (const section of sections) {
    for (const [path, value] of listStrings(profile[section], `/${section}`)) {
      const source = notes[path]?.source;
      const range =
        source && source.end <= text.length ? source : search(text, value, cursors.get(section) ?? 0);
      if (!range) continue;
      found.set(path, { start: range.start, end: range.end });
      if (!source && value.length > 8) cursors.set(section, range.start);
    }
  }
  return found;
}

function search(text: string, value: string, from: number): Range | undefined {
  if (value.length < 2 || /^\d{4}(-\d{2}){0,2}$/.test(value)) return undefined;
  const after = text.indexOf(value, from);
  const start = after >= 0 ? after : text.indexOf(value);
  return start < 0 ? undefined : { start, end: start + value.length };
}

function listStrings(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => listStrings(item, `${path}/${index}`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => listStrings(item, `${path}/${key}`));
}
