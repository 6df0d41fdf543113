import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadedModule } from '../../../host/node/registry.ts';

/** What a publisher wrote about a module, as Markdown. */
export interface Listing {
  /** By language. */
  readonly descriptions: Readonly<Record<string, string>>;
  /** Of all versions; empty where there is none. */
  readonly changelog: string;
}

const listings = new WeakMap<LoadedModule, Promise<Listing>>();
const mostLetters = 50_000;

/** Reads a module's folder `listing/` once. */
export function findListing(module: LoadedModule): Promise<Listing> {
  const known = listings.get(module) ?? readListing(join(module.folder, 'listing'));
  listings.set(module, known);
  return known;
}

async function readListing(folder: string): Promise<Listing> {
  const names = await readdir(folder).catch((): string[] => []);
  const read = async (name: string) => (await readFile(join(folder, name), 'utf8')).slice(0, mostLetters);
  const descriptions: Record<string, string> = {};
  for (const name of names) {
    const [, locale] = /^description\.([a-z]{2}(?:-[A-Z]{2})?)\.md$/.exec(name) ?? [];
    if (locale) descriptions[locale] = await read(name);
  }
  return { descriptions, changelog: names.includes('changelog.md') ? await read('changelog.md') : '' };
}

/** The part of a changelog below the heading that names a version: `## 1.2.0`, `## [1.2.0] - 2026-01-01`. */
export function findChanges(changelog: string, version: string): string {
  const parts = changelog.split(/^##[ \t]+/m).slice(1);
  for (const part of parts) {
    const [heading = '', ...lines] = part.split('\n');
    const [, named] = /^\[?v?(\d+\.\d+\.\d+[\w.+-]*)/.exec(heading) ?? [];
    if (named === version) return lines.join('\n').trim();
  }
  return '';
}
