import { findOriginsFault, pickOrigins, readOrigins } from '../connections/read-origins.ts';
import type { ConnectDraft } from './connect-draft.ts';

type AtsFields = Pick<
  ConnectDraft,
  'origins' | 'launches' | 'signIn' | 'redirectUris' | 'authentication' | 'jwks'
>;

const redirectForm = /^(https:\/\/[^\s#*]+|http:\/\/(localhost|127\.0\.0\.1)(:[0-9]{1,5})?(\/[^\s#*]*)?)$/;

export const readLines = (text: string): string[] => [...new Set(text.split(/\s+/).filter(Boolean))];

/** The public half of a key pair as JSON, alone, in a list or in a JWKS; undefined where it is none or is private. */
export function readJwks(text: string): { keys: Record<string, unknown>[] } | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    const keys = Array.isArray(value) ? value : ((value as { keys?: unknown })?.keys ?? [value]);
    const isGood = (key: unknown): boolean =>
      typeof key === 'object' && key !== null && 'kty' in key && !('d' in key) && !('k' in key);
    return Array.isArray(keys) && keys.length > 0 && keys.every(isGood) ? { keys } : undefined;
  } catch {
    return undefined;
  }
}

/** Keys of the texts that say what is wrong, by field. */
export function findAtsFaults({ origins, launches, signIn, redirectUris, authentication, jwks }: AtsFields) {
  const uris = readLines(redirectUris);
  return {
    scopes: launches || signIn ? undefined : 'ats.rightsMissing',
    origins: launches ? findOriginsFault(readOrigins(origins)) : undefined,
    redirectUris: !signIn
      ? undefined
      : uris.length === 0
        ? 'ats.redirectMissing'
        : uris.every((uri) => redirectForm.test(uri))
          ? undefined
          : 'ats.redirectWrong',
    jwks: authentication === 'private_key_jwt' && !readJwks(jwks) ? 'ats.jwksWrong' : undefined,
  };
}

type Scope = 'openid' | 'profile' | 'email' | 'launch:create';

export const listScopes = ({ launches, signIn }: Pick<ConnectDraft, 'launches' | 'signIn'>): Scope[] => [
  ...(signIn ? (['openid', 'profile', 'email'] as const) : []),
  ...(launches ? (['launch:create'] as const) : []),
];

/** As the API takes it. */
export function writeAtsBody(draft: AtsFields & Pick<ConnectDraft, 'name'>) {
  const origins = pickOrigins(readOrigins(draft.origins)) ?? [];
  const keys = draft.authentication === 'private_key_jwt' ? readJwks(draft.jwks) : undefined;
  return {
    name: draft.name.trim(),
    ...(origins.length > 0 && { origins }),
    redirectUris: draft.signIn ? readLines(draft.redirectUris) : [],
    scopes: listScopes(draft),
    authentication: draft.authentication,
    ...(keys && { jwks: keys as never }),
  };
}
