import type { Manifest, ManifestJob } from './manifest.ts';

/** The jobs of a manifest, each in its long form. */
export const listJobs = ({ jobs }: Pick<Manifest, 'jobs'>): readonly ManifestJob[] =>
  jobs.map((each) => (typeof each === 'string' ? { name: each } : each));

/** One thing that an admin grants or does not: a permission, a host that `http` may ask, or a class of models. */
export interface Grant {
  /** `collections`, `http`, `http:api.example.com`, `ai`, `ai:strong`. */
  readonly name: string;
  readonly reason: Readonly<Record<string, string>>;
}

/**
 * All that a manifest asks an admin for, in its order. Each host and each class of models is a grant of its own, so
 * that a version which asks for one more has to ask an admin.
 */
export function listGrants({
  permissions,
  network = [],
  models = [],
}: Pick<Manifest, 'permissions' | 'network' | 'models'>): Grant[] {
  return permissions.flatMap((permission) => {
    const { name, reason } = permission;
    const parts = name === 'http' ? network.map(grantOfHost) : name === 'ai' ? models.map(grantOfModel) : [];
    return [permission, ...parts.map((part) => ({ name: part, reason }))];
  });
}

/** The grant that opens a host of the manifest's `network`. */
export const grantOfHost = (host: string): string => `http:${host}`;

/** The grant that opens a class of models. */
export const grantOfModel = (modelClass: string): string => `ai:${modelClass}`;

/** Names of the settings that only `secrets.get` reads. */
export function listSecretSettings({ settings }: Pick<Manifest, 'settings'>): readonly string[] {
  const { properties = {} } = settings as { properties?: Record<string, { visibility?: string }> };
  return Object.keys(properties).filter((name) => properties[name]?.visibility === 'secret');
}
