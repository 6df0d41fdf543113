import { isAppError, offline, readError } from 'inlay/sdk/web';
import type { OpenLaunch } from './open-launch.ts';

export type { OpenLaunch } from './open-launch.ts';

/** What a site's page asks a launch with. */
export interface SiteLaunchRequest {
  readonly siteKey: string;
  readonly module: string;
  readonly widget: string;
  readonly positionKey?: string;
  /** Origin of the page around the widget, as the browser tells it. */
  readonly origin: string;
  readonly locale: string;
  /** What the server wrote into the page of a sandboxed frame. */
  readonly entry?: string;
  /** What the server asked for by `launches.proof_needed`. */
  readonly proof?: string;
}

/** Opens a launch for a public site. Errors: the server's (`launches.*`, `connections.*`); `network.offline`. */
export function openSiteLaunch(request: SiteLaunchRequest): Promise<OpenLaunch> {
  return post<OpenLaunch>(
    '/api/v1/launches/site',
    { 'content-type': 'application/json' },
    JSON.stringify(request),
  );
}

/** Keeps a launch's token fresh, in memory only. */
export interface TokenKeeper {
  /** A token that is good for a while yet; `renew` after a 401. */
  token(options?: { renew?: boolean }): Promise<string>;
  /** Stops renewing. */
  stop(): void;
}

/** Renewed this long before the end, so that a long upload does not outlive its token. */
const margin = 120_000;
const retryAfterFailure = 15_000;
/** A server that does not answer is as good as none. */
const answerTime = 20_000;

/** Renews a launch's token before it runs out, and when asked. */
export function keepToken(open: Pick<OpenLaunch, 'token' | 'expiresAt'>): TokenKeeper {
  let { token, expiresAt } = open;
  let renewing: Promise<string> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const renew = () => {
    renewing ??= post<Pick<OpenLaunch, 'token' | 'expiresAt'>>('/api/v1/launches/renew', {
      authorization: `Bearer ${token}`,
    })
      .then((renewed) => {
        ({ token, expiresAt } = renewed);
        plan(timeLeft() - margin);
        return token;
      })
      .finally(() => {
        renewing = undefined;
      });
    return renewing;
  };
  const timeLeft = () => Date.parse(expiresAt) - Date.now();
  const plan = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(renewQuietly, Math.max(delay, 1000));
  };
  const renewQuietly = () => {
    renew().catch((error: unknown) => {
      // A launch that the server ended stays ended; a failed network may come back.
      if (!isAppError(error) || error.status === 0 || error.status >= 500) plan(retryAfterFailure);
    });
  };

  plan(timeLeft() - margin);
  return {
    token: async (options) => (options?.renew || timeLeft() <= 0 ? renew() : token),
    stop: () => clearTimeout(timer),
  };
}

async function post<T>(path: string, headers: Record<string, string>, body?: string): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { accept: 'application/json', ...headers },
      body: body ?? null,
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(answerTime),
    });
  } catch (cause) {
    throw offline(cause);
  }
  if (!response.ok) throw await readError(response);
  return ((await response.json()) as { data: T }).data;
}
