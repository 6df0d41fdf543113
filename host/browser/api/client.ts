import { AppError, isAppError, offline, readError } from 'inlay/sdk/web';
import createClient from 'openapi-fetch';
import { renewSession } from './renew-session.ts';
import type { paths } from './schema.d.ts';

/** Called when the session is over; the request goes on when it resolves and fails when it rejects. */
export type AskToSignIn = () => Promise<void>;

let askToSignIn: AskToSignIn = () => Promise.reject(sessionOver());

/** Says who brings a lost session back. */
export function onSessionLost(ask: AskToSignIn): void {
  askToSignIn = ask;
}

export const sessionOver = () => new AppError('sessions.over', 401, 'Your session is over. Sign in again.');

/**
 * The HTTP API as the signed-in member sees it. A call rejects with an `AppError`: what the server said, or
 * `network.offline`. An access cookie that ran out is renewed and the call repeated.
 */
export const api = createClient<paths>({ fetch: fetchWithSession });

/** What opens a session or needs none: "no" is the answer there, and no reason to ask for a sign-in. */
const openRoutes =
  /^\/api\/v1\/auth\/(sign-(in|up|out)|session$|refresh$|sso\/|invitations\/|totp\/verify$|password\/)/;

/** The content of an answer. */
export async function answerOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

/** Sends a request and keeps the session: renews it, and where it is over, waits until somebody signed in. */
export async function fetchWithSession(request: Request): Promise<Response> {
  const send = openRoutes.test(new URL(request.url).pathname)
    ? () => reach(request.clone())
    : () =>
        keepSession(
          () => reach(request.clone()),
          (response) => response.status,
        );
  const response = await send();
  if (!response.ok) throw await readError(response);
  return response;
}

/** Repeats `send` after a 401, first with a renewed session, then after the person signed in again. */
export async function keepSession<T>(send: () => Promise<T>, statusOf: (answer: T) => number): Promise<T> {
  const sentAt = Date.now();
  const first = await send();
  if (statusOf(first) !== 401) return first;
  if (await renewSession(sentAt)) {
    const second = await send();
    if (statusOf(second) !== 401) return second;
  }
  await askToSignIn();
  return send();
}

async function reach(request: Request): Promise<Response> {
  try {
    // The server writes some names in the reader's language.
    request.headers.set('accept-language', document.documentElement.lang || 'en');
    return await fetch(request);
  } catch (error) {
    throw request.signal.aborted ? error : offline(error);
  }
}

/** Who is signed in, renewing the session where that helps; undefined where nobody is. */
export async function readSession() {
  const sentAt = Date.now();
  return (await askSession()) ?? ((await renewSession(sentAt)) ? askSession() : undefined);
}

async function askSession() {
  try {
    return (await answerOf(api.GET('/api/v1/auth/session'))).data;
  } catch (error) {
    if (isAppError(error) && error.status === 401) return undefined;
    throw error;
  }
}
