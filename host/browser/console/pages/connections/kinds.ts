import type { Translator } from 'inlay/widgets/i18n';
import type { AnyConnection } from '../../../api/api-types.ts';
import type { ConsoleIcon } from '../../parts/icons.ts';

/** LMS that we know the menus of, by the names they give themselves. */
export const platformNames = {
  canvas: 'Canvas',
  moodle: 'Moodle',
  brightspace: 'Brightspace',
  blackboard: 'Blackboard',
} as const;

export type Platform = keyof typeof platformNames | 'other';

/** Every way to connect something, as its address names it. */
export const ways = ['site', 'canvas', 'moodle', 'brightspace', 'blackboard', 'lms', 'ats'] as const;
export type Way = (typeof ways)[number];

/** The profile of an LMS; undefined where it is none. */
export function platformOf(way: Way): Platform | undefined {
  if (way === 'site' || way === 'ats') return undefined;
  return way === 'lms' ? 'other' : way;
}

export const kindIcons = { site: 'site', lti: 'lms', oauth: 'ats' } as const satisfies Record<
  AnyConnection['kind'],
  ConsoleIcon
>;

/** What an LMS is called in a sentence: its name, or "LMS". */
export const namePlatform = (platform: string, t: Translator): string =>
  platform in platformNames ? platformNames[platform as keyof typeof platformNames] : t('kind.lti');

/** A sentence about an LMS by its name; of one that we do not know it says "your LMS". */
export const sayLms = (t: Translator, key: string, platform: string): string =>
  platform in platformNames ? t(key, { lms: namePlatform(platform, t) }) : t(`${key}.other`);

/** "Website", "Moodle", "ATS or own program". */
export const nameKind = (connection: AnyConnection, t: Translator): string =>
  connection.kind === 'lti' ? namePlatform(connection.profile, t) : t(`kind.${connection.kind}`);
