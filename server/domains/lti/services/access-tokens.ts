import { createSecret } from '../../../kernel/crypto/index.ts';
import type { Outlet, OutletAnswer } from '../../../kernel/fetch/index.ts';
import type { SigningKeys } from '../../signing-keys/index.ts';
import type { Platform } from '../platform.ts';
import { answerUnreadable, scopeRefused, tokenRefused } from './errors.ts';
import { explainSilence, isDone, patienceMs, throwOutage } from './outage.ts';
import { readJson, readWords } from './read-words.ts';

/** Who asks whom for a token. */
export type TokenHolder = Pick<Platform, 'id' | 'clientId' | 'tokenUrl'>;

/** Access tokens for platforms' services, kept in this process. */
export interface AccessTokens {
  /** A token that is good for another minute. `refused`: one that the platform does not take any more. */
  find(platform: TokenHolder, scopes: readonly string[], refused?: string): Promise<string>;
}

interface Entry {
  readonly asking: Promise<string>;
  /** Undefined while it is being asked for. */
  text?: string;
  usableUntil: number;
}

interface Token {
  readonly text: string;
  readonly seconds: number;
}

const marginMs = 60_000;
const assertionSeconds = 240;
/** RFC 6749 §5.1 only recommends `expires_in`. */
const unsaidSeconds = 300;
const maxTokens = 2000;

/** IMS Security Framework 1.0 §4.1: client credentials, proven by a JWT that our own key signs. */
export function createAccessTokens(
  { outlet, signingKeys }: { outlet: Outlet; signingKeys: SigningKeys },
  now: () => number = Date.now,
): AccessTokens {
  const entries = new Map<string, Entry>();

  /** RFC 7523 §3: issuer and subject are the client, the audience is who is asked. */
  const writeAssertion = ({ clientId, tokenUrl }: TokenHolder) =>
    signingKeys.sign(
      { iss: clientId, sub: clientId, jti: createSecret() },
      { audience: nameAudience(tokenUrl), expiresInSeconds: assertionSeconds },
    );

  async function ask(platform: TokenHolder, scopes: readonly string[]): Promise<Token> {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await writeAssertion(platform),
      scope: scopes.join(' '),
    });
    const answer = await outlet
      .request(platform.tokenUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: body.toString(),
        timeoutMs: patienceMs,
      })
      .catch(explainSilence);
    return readToken(answer, scopes);
  }

  function open(key: string, platform: TokenHolder, scopes: readonly string[]): Entry {
    const asked = now();
    const token = ask(platform, scopes);
    const entry: Entry = {
      asking: token.then(({ text }) => text),
      usableUntil: Number.POSITIVE_INFINITY,
    };
    if (entries.size >= maxTokens) entries.delete(entries.keys().next().value!);
    entries.set(key, entry);
    token.then(
      ({ text, seconds }) => Object.assign(entry, { text, usableUntil: asked + seconds * 1000 - marginMs }),
      () => entries.get(key) === entry && entries.delete(key),
    );
    return entry;
  }

  return {
    find(platform, scopes, refused) {
      const key = JSON.stringify([platform.id, platform.clientId, platform.tokenUrl, ...scopes.toSorted()]);
      const known = entries.get(key);
      // Whoever comes while a token is being asked for gets the same one.
      const usable = known && known.usableUntil > now() && (!refused || known.text !== refused);
      return (usable ? known : open(key, platform, scopes)).asking;
    },
  };
}

/** Brightspace has one token service for all its customers, and its audience is not the address. */
function nameAudience(tokenUrl: string): string {
  const { host } = new URL(tokenUrl);
  return host === 'auth.brightspace.com' ? 'https://api.brightspace.com/auth/token' : tokenUrl;
}

function readToken(answer: OutletAnswer, scopes: readonly string[]): Token {
  throwOutage(answer);
  const body = (readJson(answer.text) ?? {}) as Record<string, unknown>;
  if (!isDone(answer))
    throw (body.error === 'invalid_scope' ? scopeRefused : tokenRefused)(readWords(answer));
  const { access_token: text, scope: given, expires_in } = body;
  if (typeof text !== 'string' || !/^[\x21-\x7e]{1,8000}$/.test(text)) throw answerUnreadable('a token');
  // RFC 6749 §5.1: what was given is said where it is less than what was asked for.
  if (typeof given === 'string' && given !== '' && !scopes.every((each) => given.split(' ').includes(each)))
    throw scopeRefused({ httpStatus: answer.status, said: `scope: ${given}`.slice(0, 300) });
  const seconds = Number(expires_in);
  return { text, seconds: seconds > 0 ? seconds : unsaidSeconds };
}
