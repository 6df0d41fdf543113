/** What a member can allow a client to do. */
export const memberScopes = ['openid', 'profile', 'email'] as const;
/** What a client may do in its own name. */
export const clientScopes = ['launch:create'] as const;
export const allScopes = [...memberScopes, ...clientScopes] as const;

export type Scope = (typeof allScopes)[number];

const isMemberScope = (scope: string) => (memberScopes as readonly string[]).includes(scope);

/** Those of a client's scopes that go with this way of asking. */
export const scopesOf = (registered: readonly string[], by: 'member' | 'client'): string[] =>
  registered.filter((scope) => isMemberScope(scope) === (by === 'member'));

/** RFC 6749 §3.3: nothing asked for means all there is; one scope too many refuses the whole. */
export function pickScopes(
  asked: readonly string[] | undefined,
  allowed: readonly string[],
): string[] | undefined {
  if (allowed.length === 0) return undefined;
  if (!asked) return [...allowed];
  const unique = [...new Set(asked)];
  return unique.every((scope) => allowed.includes(scope)) ? unique : undefined;
}
