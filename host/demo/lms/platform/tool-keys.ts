import type { JsonWebKey } from 'node:crypto';
import { Refusal } from './exchange.ts';
import { type Claims, isSignedBy, readJwt } from './jwt.ts';
import type { RegisteredTool } from './tool.ts';

interface KeySet {
  readonly keys: readonly JsonWebKey[];
  readonly readAt: number;
}

const freshMs = 300_000;
const leewaySeconds = 60;

/** Public keys of tools, read from their addresses and read again for a key that is not known. */
export class ToolKeys {
  readonly #sets = new Map<string, KeySet>();

  /** The claims of a token that a tool signed (Security Framework 1.0 §5.1.1.1). Throws a `Refusal`. */
  async verify(token: string, tool: RegisteredTool): Promise<Claims> {
    const jwt = readJwt(token);
    if (!jwt) throw refuse('is no JSON Web Token');
    if (jwt.header.alg !== 'RS256') throw refuse('must be signed with RS256');
    if (typeof jwt.header.kid !== 'string') throw refuse('names no key (kid)');
    const key = await this.#find(tool, jwt.header.kid);
    if (!key) throw refuse(`was signed with a key that ${tool.jwksUrl} does not show`);
    if (!isSignedBy(jwt, key)) throw refuse('has a wrong signature');
    checkTimes(jwt.claims);
    return jwt.claims;
  }

  async #find({ jwksUrl }: RegisteredTool, kid: string): Promise<JsonWebKey | undefined> {
    if (!jwksUrl) throw refuse('cannot be checked: the tool has no key set address');
    const pick = ({ keys }: KeySet) => keys.find((key) => key.kid === kid);
    const known = this.#sets.get(jwksUrl);
    const found = known && Date.now() - known.readAt < freshMs ? pick(known) : undefined;
    if (found) return found;
    const set = { keys: await readKeys(jwksUrl), readAt: Date.now() };
    this.#sets.set(jwksUrl, set);
    return pick(set);
  }
}

async function readKeys(jwksUrl: string): Promise<JsonWebKey[]> {
  try {
    const answer = await fetch(jwksUrl, { signal: AbortSignal.timeout(5000) });
    const { keys } = (await answer.json()) as { keys?: JsonWebKey[] };
    if (Array.isArray(keys)) return keys;
  } catch {
    // Said below.
  }
  throw refuse(`cannot be checked: ${jwksUrl} shows no keys`);
}

function checkTimes({ exp, iat, nbf }: Claims): void {
  const now = Math.floor(Date.now() / 1000);
  if (typeof exp !== 'number' || exp < now - leewaySeconds) throw refuse('has expired');
  if (typeof iat !== 'number' || iat > now + leewaySeconds) throw refuse('has a wrong date (iat)');
  if (typeof nbf === 'number' && nbf > now + leewaySeconds) throw refuse('is not valid yet');
}

const refuse = (what: string) => new Refusal(401, 'invalid_client', `The tool’s token ${what}.`);

/** `aud` may be one name or a list (RFC 7519 §4.1.3). */
export const isFor = ({ aud }: Claims, name: string): boolean =>
  Array.isArray(aud) ? aud.includes(name) : aud === name;

/** Values that count once, forgotten when they could no longer count. */
export class OnceOnly {
  readonly #seen = new Map<string, number>();

  /** False where it was seen before. `until`: seconds since 1970. */
  take(value: string, until: number): boolean {
    const now = Date.now() / 1000;
    for (const [old, end] of this.#seen) if (end < now) this.#seen.delete(old);
    if (this.#seen.has(value)) return false;
    this.#seen.set(value, until + leewaySeconds);
    return true;
  }
}
