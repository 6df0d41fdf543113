import { AppError } from 'inlay/sdk';
import type { Cache } from '../../kernel/cache/index.ts';
import { type Context, type Middleware, rateLimit } from '../../kernel/http/index.ts';
import { OAuthFailure } from '../../kernel/oauth/index.ts';
import { readAddress } from '../address.ts';
import { readClientId } from './authenticate-client.ts';

const windowSeconds = 60;
const requestsAllowed = 12_000;
const pagesAllowed = 600;
const failuresAllowed = 20;
const mostBlocked = 10_000;

/** A busy ATS asks often; one address is not a crowd. */
export const limitRequests = (cache: Cache): Middleware =>
  rateLimit({ cache, name: 'oauth', limit: requestsAllowed, windowSeconds, key: readAddress });

/** People open the page that asks for consent; of one house, many may. */
export const limitPages = (cache: Cache): Middleware =>
  rateLimit({ cache, name: 'oauth-page', limit: pagesAllowed, windowSeconds, key: readAddress });

/**
 * RFC 6749 §10.10, RFC 9700 §2.5: nobody guesses secrets by trying. Counts what was refused, by client and address, so
 * that somebody else's tries do not lock a client out; a client that knows its secret is never asked to wait.
 */
export function limitFailures(cache: Pick<Cache, 'increment'>): Middleware {
  // Who has failed too often is remembered here: a good request costs no look into the cache.
  const blocked = new Map<string, number>();

  const refuseBlocked = (who: string) => {
    const until = blocked.get(who);
    if (until === undefined) return;
    const left = Math.ceil((until - Date.now()) / 1000);
    if (left > 0) throw tooMany(left);
    blocked.delete(who);
  };

  return async (ctx: Context, next) => {
    const who = `${readAddress(ctx)} ${readClientId(ctx)}`;
    refuseBlocked(who);
    try {
      return await next();
    } catch (error) {
      if (error instanceof OAuthFailure && error.error === 'invalid_client') {
        const failures = await cache.increment(`oauth-failed:${who}`, windowSeconds).catch(() => 1);
        if (failures >= failuresAllowed) {
          if (blocked.size >= mostBlocked) blocked.delete(blocked.keys().next().value!);
          blocked.set(who, Date.now() + windowSeconds * 1000);
        }
      }
      throw error;
    }
  };
}

const tooMany = (seconds: number) =>
  new AppError(
    'oauth.too_many_failures',
    429,
    `This client could not prove who it is too often. Try again in ${seconds} seconds.`,
    { retryAfter: seconds },
  );
