import type { Manifest, ManifestJob } from './manifest.ts';

/** The jobs of a manifest, each in its long form. */
export const listJobs = ({ jobs }: Pick<Manifest, 'jobs'>): readonly ManifestJob[] =>
  jobs.map((each) => (typeof each === 'string' ? { name: each } : each));

/** One thing that an admin grants or does not: a permission, or one host that `http` may ask. */
export interface Grant {
  /** `collections`, `http`, `http:api.example.com`. */
  readonly name: string;
  readonly reason: Readonly<Record<string, string>>;
}

/**
 * All that a manifest asks an admin for, in its order. Each host is a grant of its own, so that a version which asks
 * for one more has to ask an admin.
 */
export function listGrants({
  permissions,
  network = [],
}: Pick<Manifest, 'permissions' | 'network'>): Grant[] {
  return permissions.flatMap((permission) =>
    permission.name === 'http'
      ? [permission, ...network.map((host) => ({ name: grantOfHost(host), reason: permission.reason }))]
      : [permission],
  );
}

/** The grant that opens a host of the manifest's `network`. */
export const grantOfHost = (host: string): string => `http:${host}`;

/** Names of the settings that only `secrets.get` reads. */
export function listSecretSettings({ settings }: Pick<Manifest, 'settings'>): readonly string[] {
  const { properties = {} } = settings as { properties?: Record<string, { visibility?: string }> };
  return Object.keys(properties).filter((name) => properties[name]?.visibility === 'secret');
}
