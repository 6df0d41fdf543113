import { importPublicKey, type JWK, type PublicKey } from '../../../kernel/crypto/index.ts';
import type { Outlet } from '../../../kernel/fetch/index.ts';
import { refuse } from '../errors.ts';

/** Public keys of platforms, kept in this process. */
export interface KeySets {
  /** Undefined where the platform does not have this key, also after a second look. */
  find(jwksUrl: string, kid: string, alg: string): Promise<PublicKey | undefined>;
}

interface KeySet {
  readonly fetchedAt: number;
  readonly keys: readonly JWK[];
  readonly imported: Map<string, PublicKey | undefined>;
}

const keptMs = 600_000;
/** A key may be new and a platform back: the set is read again, but strangers cannot make us ask more often than this. */
const againAfterMs = 10_000;
const maxSets = 1000;

/** Key sets are read once and again when they grow old or a key is missing (IMS Security Framework 1.0 §6.3). */
export function createKeySets(outlet: Outlet, now: () => number = Date.now): KeySets {
  const sets = new Map<string, Promise<KeySet>>();
  const lastSecondLook = new Map<string, number>();
  const failures = new Map<string, { readonly at: number; readonly error: unknown }>();

  async function read(jwksUrl: string): Promise<KeySet> {
    const answer = await outlet.request(jwksUrl).catch((cause: unknown) => {
      throw refuse('keys_unreachable', { cause });
    });
    const keys = answer.status === 200 ? readKeys(answer.text) : undefined;
    if (!keys) throw refuse('keys_unreachable', { found: `HTTP ${answer.status}` });
    return { fetchedAt: now(), keys, imported: new Map() };
  }

  /** `known` stays where the platform does not answer. */
  function open(jwksUrl: string, known?: KeySet): Promise<KeySet> {
    if (sets.size >= maxSets) sets.delete(sets.keys().next().value!);
    const reading = read(jwksUrl);
    sets.set(jwksUrl, reading);
    reading.then(
      () => failures.delete(jwksUrl),
      (error: unknown) => {
        if (known) sets.set(jwksUrl, Promise.resolve(known));
        else sets.delete(jwksUrl);
        if (failures.size >= maxSets) failures.clear();
        failures.set(jwksUrl, { at: now(), error });
      },
    );
    return reading;
  }

  /** Each launch would else wait for a platform that does not answer, and ask it once more. */
  function openUnlessFailed(jwksUrl: string): Promise<KeySet> {
    const failed = failures.get(jwksUrl);
    if (failed && failed.at + againAfterMs > now()) throw failed.error;
    return open(jwksUrl);
  }

  async function findSet(jwksUrl: string, kid: string): Promise<KeySet> {
    const reading = sets.get(jwksUrl);
    if (!reading) return openUnlessFailed(jwksUrl);
    const known = await reading;
    if (known.fetchedAt + keptMs < now()) {
      // Of many launches at once, the first asks for all.
      const latest = sets.get(jwksUrl);
      return latest && latest !== reading ? latest : openUnlessFailed(jwksUrl);
    }
    if (known.keys.some((key) => key.kid === kid)) return known;
    if ((lastSecondLook.get(jwksUrl) ?? 0) + againAfterMs > now()) return sets.get(jwksUrl) ?? known;
    if (lastSecondLook.size >= maxSets) lastSecondLook.clear();
    lastSecondLook.set(jwksUrl, now());
    return open(jwksUrl, known);
  }

  return {
    async find(jwksUrl, kid, alg) {
      const { keys, imported } = await findSet(jwksUrl, kid);
      const jwk = keys.find((key) => key.kid === kid);
      if (!jwk) return undefined;
      const name = `${alg} ${kid}`;
      if (!imported.has(name)) imported.set(name, importPublicKey(jwk, alg));
      return imported.get(name);
    },
  };
}

function readKeys(text: string): JWK[] | undefined {
  try {
    const { keys } = JSON.parse(text) as { keys?: unknown };
    return Array.isArray(keys)
      ? keys.filter((key): key is JWK => typeof key === 'object' && key !== null)
      : undefined;
  } catch {
    return undefined;
  }
}
