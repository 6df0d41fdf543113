import { valid, validRange } from 'semver';
import { findSchemaFaults } from './checking/index.ts';
import { isHostEvent } from './host-events.ts';
import type { Manifest } from './manifest.ts';
import { listJobs, listSecretSettings } from './read-manifest.ts';
import { readSchedule } from './schedule.ts';

type Permission = Manifest['permissions'][number]['name'];

/** What the parts of a manifest say against each other, one sentence a fault. */
export const crossCheck = (manifest: Manifest): string[] =>
  [
    findRepeats,
    checkVersion,
    checkHost,
    checkLocales,
    checkServer,
    checkPermissions,
    checkEvents,
    checkHosts,
    checkModels,
    checkJobs,
    checkSettings,
  ].flatMap((check) => check(manifest));

function findRepeats(manifest: Manifest): string[] {
  const lists: Record<string, readonly string[]> = {
    widget: manifest.widgets.map(({ name }) => name),
    route: manifest.routes.map(({ route }) => route.replaceAll(/:\w+/g, ':')),
    job: listJobs(manifest).map(({ name }) => name),
    collection: manifest.collections,
    permission: manifest.permissions.map(({ name }) => name),
    price: (manifest.prices ?? []).map(({ id }) => id),
  };
  return Object.entries(lists).flatMap(([noun, names]) =>
    [...listRepeats(names)].map((name) => `The ${noun} \`${name}\` is listed twice: take one of them out.`),
  );
}

function listRepeats(names: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const name of names) (seen.has(name) ? repeated : seen).add(name);
  return repeated;
}

/** The form alone lets `01.0.0` and `1.0.0-..` through, which nothing can be compared with. */
function checkVersion({ version }: Manifest): string[] {
  if (valid(version) !== null) return [];
  return [
    `\`version\` is \`${version}\`, which is none by the rules of semver.org: write one such as 1.4.0.`,
  ];
}

function checkHost({ host }: Manifest): string[] {
  if (validRange(host) !== null) return [];
  return [`\`host\` is \`${host}\`, which is no range of versions: write one such as \`>=0.1.0\`.`];
}

/** Each text for people is there in each language that the module says it speaks. */
function checkLocales(manifest: Manifest): string[] {
  const { locales } = manifest;
  if (!locales.includes('en')) return ['`locales` lacks `en`, the fallback of all others: add it.'];
  const texts: Record<string, Readonly<Record<string, string>>> = {
    name: manifest.name,
    summary: manifest.summary,
    ...(manifest.description && { description: manifest.description }),
    'privacy.data': manifest.privacy.data,
    'privacy.purpose': manifest.privacy.purpose,
  };
  for (const [index, { title }] of manifest.widgets.entries()) texts[`widgets[${index}].title`] = title;
  for (const [index, { reason }] of manifest.permissions.entries())
    texts[`permissions[${index}].reason`] = reason;
  for (const [index, { alt }] of (manifest.screenshots ?? []).entries())
    texts[`screenshots[${index}].alt`] = alt;
  return Object.entries(texts).flatMap(([place, text]) => {
    const missing = locales.filter((locale) => !(locale in text));
    if (missing.length === 0) return [];
    return [`\`${place}\` has no text in ${missing.join(', ')}, which \`locales\` lists: write it.`];
  });
}

function checkServer(manifest: Manifest): string[] {
  if (manifest.server !== undefined) return [];
  const parts: Record<string, readonly unknown[]> = {
    routes: manifest.routes,
    jobs: manifest.jobs,
    collections: manifest.collections,
    'events.consumes': manifest.events.consumes,
  };
  return Object.entries(parts)
    .filter(([, list]) => list.length > 0)
    .map(([name]) => `\`${name}\` needs a server half: name its file under \`server\`, or empty the list.`);
}

/** A permission for each service that the manifest uses, and none for one that can do nothing. */
function checkPermissions(manifest: Manifest): string[] {
  const asked = new Set<Permission>(manifest.permissions.map(({ name }) => name));
  const uses: [Permission, string, boolean][] = [
    ['collections', '`collections`', manifest.collections.length > 0],
    ['jobs', '`jobs`', manifest.jobs.length > 0],
    ['events:emit', '`events.emits`', manifest.events.emits.length > 0],
    ['http', '`network`', (manifest.network ?? []).length > 0],
    ['ai', '`prompts`', (manifest.prompts ?? []).length > 0],
    ['secrets', 'a setting with `"visibility": "secret"`', listSecretSettings(manifest).length > 0],
  ];
  return uses.flatMap(([name, what, used]) => {
    if (used && !asked.has(name))
      return [
        `The manifest has ${what} without the permission \`${name}\`: ask for it under \`permissions\`.`,
      ];
    if (!used && asked.has(name))
      return [`The permission \`${name}\` is of no use without ${what}: take it out, or add what it is for.`];
    return [];
  });
}

const checkEvents = ({ events }: Manifest): string[] =>
  events.emits
    .filter((type) => isHostEvent(type))
    .map(
      (type) => `\`events.emits\` has \`${type}\`, which only the host may tell: choose a noun of your own.`,
    );

/** Names that lead into somebody's own network, or nowhere (RFC 6761, RFC 6762, RFC 8375, ICANN’s `internal`). */
const inside =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|invalid|test|example|onion|arpa)(:\d+)?$/;

const checkHosts = ({ network = [] }: Manifest): string[] =>
  network.flatMap((host) => {
    if (inside.test(host))
      return [`\`network\` has \`${host}\`, which is no server on the open internet: name a public one.`];
    if (Number(host.split(':')[1] ?? 443) > 65_535)
      return [`\`network\` has \`${host}\`, whose port does not exist: write one up to 65535.`];
    return [];
  });

function checkModels({ models = [], prompts = [] }: Manifest): string[] {
  if (prompts.length > 0 && models.length === 0)
    return ['The manifest has `prompts` without `models`: name the classes of models that they ask.'];
  if (models.length > 0 && prompts.length === 0)
    return ['`models` is of no use without `prompts`: take it out, or list the prompts.'];
  return [];
}

const checkJobs = (manifest: Manifest): string[] =>
  listJobs(manifest).flatMap(({ name, schedule }) => {
    if (schedule === undefined) return [];
    try {
      readSchedule(schedule);
      return [];
    } catch (error) {
      return [`The schedule of the job \`${name}\` is \`${schedule}\`: ${(error as Error).message}.`];
    }
  });

const visibilities = ['public', 'private', 'secret'];

function checkSettings({ settings }: Manifest): string[] {
  const { type, properties = {} } = settings as {
    type?: unknown;
    properties?: Record<string, { type?: unknown; visibility?: unknown; default?: unknown }>;
  };
  if (type !== 'object') return ['`settings` must be the schema of an object: write `"type": "object"`.'];
  const faults = findSchemaFaults(settings, 'The schema of the settings');
  if (faults.length > 0) return faults;
  return Object.entries(properties).flatMap(
    ([name, { type: kind, visibility = 'private', default: value }]) => {
      const place = `The setting \`${name}\``;
      if (!visibilities.includes(visibility as string))
        return [
          `${place} has the visibility \`${String(visibility)}\`: choose one of ${visibilities.join(', ')}.`,
        ];
      if (visibility !== 'secret') return [];
      if (kind !== 'string') return [`${place} is secret and must be a text: write \`"type": "string"\`.`];
      return value === undefined ? [] : [`${place} is secret and can have no default: take it out.`];
    },
  );
}
