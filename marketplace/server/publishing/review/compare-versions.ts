import { compare } from 'semver';
import type { BuiltManifest } from '../../../../host/node/built-module.ts';
import type { Database } from '../../../../server/kernel/db/index.ts';
import type { FileFacts, Submission } from '../submissions/submission.ts';

/** A version as far as it is compared. */
export type Comparable = Pick<Submission, 'module' | 'version' | 'manifest' | 'files'>;

/** What is new in a version, against the one before. */
export interface VersionDiff {
  /** Null for the first version of a module: then everything is new. */
  readonly before: string | null;
  readonly newPermissions: readonly string[];
  readonly newHosts: readonly string[];
  readonly newEvents: readonly string[];
  readonly sizes: {
    readonly web: { readonly before: number; readonly now: number };
    readonly whole: { readonly before: number; readonly now: number };
  };
  readonly addedFiles: readonly string[];
  readonly changedFiles: readonly string[];
  readonly removedFiles: readonly string[];
}

/** The approved versions of some modules, to find the one before in. */
export const listApproved = (db: Database, modules: readonly string[]): Promise<Comparable[]> =>
  db.inSystem(() =>
    db.query<Comparable>(
      `SELECT module, version, manifest, files FROM module_versions
       WHERE module = ANY($1) AND approved_at IS NOT NULL`,
      [modules],
    ),
  );

/** Compares a version with the newest approved one that is lower. */
export function compareVersions(now: Comparable, approved: readonly Comparable[]): VersionDiff {
  const before = approved
    .filter(({ module, version }) => module === now.module && compare(version, now.version) < 0)
    .sort((a, b) => compare(b.version, a.version))[0];
  const fresh = (list: (manifest: BuiltManifest) => readonly string[]) => {
    const known = new Set(before ? list(before.manifest) : []);
    return list(now.manifest).filter((each) => !known.has(each));
  };
  const files = before?.files ?? {};
  const paths = Object.keys(now.files);
  const sizeOf = (prefix: string) => ({ before: sum(files, prefix), now: sum(now.files, prefix) });
  return {
    before: before?.version ?? null,
    newPermissions: fresh(({ permissions }) => permissions.map(({ name }) => name)),
    newHosts: fresh(({ network }) => network ?? []),
    newEvents: fresh(({ events }) => events.consumes),
    sizes: { web: sizeOf('web/'), whole: sizeOf('') },
    addedFiles: paths.filter((path) => !files[path]),
    changedFiles: paths.filter((path) => files[path] && files[path].sha256 !== now.files[path]!.sha256),
    removedFiles: Object.keys(files).filter((path) => !now.files[path]),
  };
}

const sum = (files: Readonly<Record<string, FileFacts>>, prefix: string): number =>
  Object.entries(files).reduce(
    (total, [path, { bytes }]) => (path.startsWith(prefix) ? total + bytes : total),
    0,
  );
