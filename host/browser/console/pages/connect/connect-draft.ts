import { type Platform, platformOf, type Way } from '../connections/kinds.ts';

/** What has been written so far on the way to a connection. It never holds a secret: it lies in the tab's storage. */
export interface ConnectDraft {
  readonly name: string;
  /** Addresses of pages, one a line. */
  readonly origins: string;
  /** What an ATS may do: open launches, sign members in. */
  readonly launches: boolean;
  readonly signIn: boolean;
  readonly redirectUris: string;
  readonly authentication: 'client_secret' | 'private_key_jwt';
  readonly jwks: string;
  /** What a link of the LMS opens that does not say. */
  readonly widget: string;
  readonly positionId: string;
  /** Undefined until somebody chose: then the LMS's own best way. */
  readonly byHand: boolean | undefined;
  /** Name of the LMS's machine, from which its addresses follow. */
  readonly host: string;
  readonly clientId: string;
  readonly deploymentId: string;
  /** Addresses that differ from those that follow. */
  readonly addresses: Partial<Record<AddressName, string>>;
  readonly registrationId: string;
  /** What the registration was made for. */
  readonly registeredAs: string;
  /** What came of it. */
  readonly connectionId: string;
}

export const addressNames = ['issuer', 'loginUrl', 'tokenUrl', 'jwksUrl'] as const;
export type AddressName = (typeof addressNames)[number];

export const emptyDraft: ConnectDraft = {
  name: '',
  origins: '',
  launches: true,
  signIn: false,
  redirectUris: '',
  authentication: 'client_secret',
  jwks: '',
  widget: '',
  positionId: '',
  byHand: undefined,
  host: '',
  clientId: '',
  deploymentId: '',
  addresses: {},
  registrationId: '',
  registeredAs: '',
  connectionId: '',
};

const place = (way: Way): string => `inlay.connect.${way}`;

/** What this tab was writing; an empty one where nothing is, or storage is closed to us. */
export function readDraft(way: Way): ConnectDraft {
  try {
    return { ...emptyDraft, ...(JSON.parse(sessionStorage.getItem(place(way)) ?? '{}') as ConnectDraft) };
  } catch {
    return emptyDraft;
  }
}

export function keepDraft(way: Way, draft: ConnectDraft): void {
  try {
    sessionStorage.setItem(place(way), JSON.stringify(draft));
  } catch {
    // It lasts as long as the page then.
  }
}

export function forgetDraft(way: Way): void {
  try {
    sessionStorage.removeItem(place(way));
  } catch {
    // There was nothing to forget.
  }
}

export type StepName =
  | 'site'
  | 'embed'
  | 'lms'
  | 'register'
  | 'into'
  | 'from'
  | 'ats'
  | 'credentials'
  | 'try';

/** The steps of a way, in order. */
export function listSteps(way: Way, { byHand }: ConnectDraft): readonly StepName[] {
  if (way === 'site') return ['site', 'embed'];
  if (way === 'ats') return ['ats', 'credentials', 'try'];
  return byHand ? ['lms', 'into', 'from', 'try'] : ['lms', 'register', 'try'];
}

/** The last step that can be shown with what is there; what is made once is not made again. */
export function countReachable(way: Way, draft: ConnectDraft): number {
  const steps = listSteps(way, draft);
  if (draft.connectionId) return steps.length;
  if (!draft.name.trim() || draft.byHand === undefined) return 1;
  return steps.findIndex((step) => step === 'register' || step === 'from') + 1 || 1;
}

/** Steps before the connection was made can be gone back to only until then. */
export function findFirst(way: Way, draft: ConnectDraft): number {
  if (!draft.connectionId) return 1;
  const made: Partial<Record<StepName, true>> = { embed: true, credentials: true, try: true };
  return listSteps(way, draft).findIndex((step) => made[step]) + 1;
}

/** `{host}` and `{clientId}` filled in. */
export function fillAddresses(
  pattern: Readonly<Record<AddressName, string>> | null,
  { host, clientId, addresses }: Pick<ConnectDraft, 'host' | 'clientId' | 'addresses'>,
): Record<AddressName, string> {
  const fill = (text: string): string => {
    const filled = text.replaceAll('{host}', host).replaceAll('{clientId}', clientId.trim());
    const isWhole = (!text.includes('{host}') || host) && (!text.includes('{clientId}') || clientId.trim());
    return isWhole ? filled : '';
  };
  const entries = addressNames.map((name) => [name, addresses[name] ?? fill(pattern?.[name] ?? '')]);
  return Object.fromEntries(entries) as Record<AddressName, string>;
}

/** The host of whatever somebody pasted as the address of their LMS; undefined where it is none. */
export function readHost(written: string): string | undefined {
  const text = written.trim();
  if (text === '' || /\s/.test(text)) return undefined;
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(url)) return undefined;
  const { host, hostname } = new URL(url);
  return hostname.includes('.') || hostname === 'localhost' ? host : undefined;
}

export const profileOf = (way: Way): Platform => platformOf(way)!;
