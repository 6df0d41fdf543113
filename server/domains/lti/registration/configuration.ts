import type { NewLtiConnection } from '../body.ts';

/** What an LMS says of itself (LTI Dynamic Registration 1.0 §3.5). */
export interface PlatformConfiguration {
  readonly issuer: string;
  readonly loginUrl: string;
  readonly tokenUrl: string;
  readonly jwksUrl: string;
  readonly registrationUrl: string;
  /** Null where it does not say. */
  readonly scopes: readonly string[] | null;
  readonly claims: readonly string[] | null;
  readonly messages: readonly SupportedMessage[] | null;
  /** Null for an LMS that we know nothing special of. */
  readonly profile: NewLtiConnection['profile'] | null;
}

export interface SupportedMessage {
  readonly type: string;
  /** Null where it does not say. */
  readonly placements: readonly string[] | null;
}

/** What LMSs call their family (`product_family_code`). */
const families: readonly (readonly [name: RegExp, profile: NewLtiConnection['profile']])[] = [
  [/^canvas/i, 'canvas'],
  [/^moodle/i, 'moodle'],
  [/desire2learn|brightspace|^d2l/i, 'brightspace'],
  [/blackboard/i, 'blackboard'],
];

export const findProfile = (family: string | null): NewLtiConnection['profile'] | null =>
  families.find(([name]) => family !== null && name.test(family))?.[1] ?? null;
