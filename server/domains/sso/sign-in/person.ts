import { type Claims, type FinishedSignIn, OidcFailure } from '../../../kernel/oidc/index.ts';
import { presets } from '../presets.ts';
import type { SsoProvider } from '../provider.ts';
import { SsoRefusal } from '../refusal.ts';
import { toDomain } from '../settings.ts';

/** Somebody as the provider describes them. */
export interface Person {
  readonly subject: string;
  /** Null where none came, or none that is one. */
  readonly email: { readonly address: string; readonly domain: string; readonly vouched: boolean } | null;
  readonly name: string;
  /** All that was said, of both sources. */
  readonly claims: Claims;
}

/** OpenID Connect Core §5.3: what the token leaves out may be asked for. */
export async function readPerson(
  { preset }: Pick<SsoProvider, 'preset'>,
  { claims, readUserInfo }: FinishedSignIn,
): Promise<Person> {
  // OpenID Connect Core §2: 255 ASCII characters at most.
  if (!/^[ -~]{1,255}$/.test(claims.sub)) throw new SsoRefusal('malformed', 'sub');
  const complete =
    claims.email !== undefined && presets[preset].vouches(claims, domainOf(claims.email) ?? '');
  const more =
    complete && readName(claims) !== undefined ? undefined : await askForMore(readUserInfo, complete);
  // An address and what is said about it belong together: both from one source.
  const source = complete || more?.email === undefined ? claims : { ...more, ...pickFacts(claims) };
  const address = typeof source.email === 'string' ? source.email.trim() : '';
  const domain = domainOf(address);
  const email = domain ? { address, domain, vouched: presets[preset].vouches(source, domain) } : null;
  return {
    subject: claims.sub,
    email,
    name: readName(claims) ?? readName(more ?? claims) ?? address.split('@')[0] ?? '',
    claims: { ...more, ...claims, ...(source !== claims && { email: source.email }) },
  };
}

/** The name alone is no reason to turn somebody away. */
async function askForMore(
  ask: FinishedSignIn['readUserInfo'],
  optional: boolean,
): Promise<Claims | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (optional && error instanceof OidcFailure) return undefined;
    throw error;
  }
}

/** What only the token says of an account, and what no second source may soften. */
function pickFacts({ sub, hd, xms_edov: owned }: Claims): Claims {
  return { sub, ...(hd !== undefined && { hd }), ...(owned !== undefined && { xms_edov: owned }) };
}

function domainOf(email: unknown): string | undefined {
  const match =
    typeof email === 'string' ? /^[^\s@\p{Cc}]{1,64}@([^\s@\p{Cc}]{1,253})$/u.exec(email.trim()) : null;
  return match ? toDomain(match[1]!) : undefined;
}

function readName({ name, given_name: given, family_name: family }: Claims): string | undefined {
  const whole =
    typeof name === 'string' ? name : [given, family].filter((part) => typeof part === 'string').join(' ');
  const clean = whole
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 200);
  return clean === '' ? undefined : clean;
}
