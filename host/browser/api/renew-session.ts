import { offline, readError } from 'inlay/sdk/web';

const renewalKey = 'inlay.session-renewed';
const lockName = 'inlay-session';

/**
 * Gets a new access cookie, once for all requests and all tabs that ask at the same time.
 * @param since - When the refused request was sent: a renewal after that serves it too.
 * @returns False where the session is over.
 * Errors: `network.offline`, or the server's where it cannot answer now.
 */
export function renewSession(since: number): Promise<boolean> {
  return takeTurns(async () => {
    if (readLastRenewal() >= since) return true;
    let response: Response;
    try {
      response = await fetch('/api/v1/auth/refresh', { method: 'POST', cache: 'no-store' });
    } catch (cause) {
      throw offline(cause);
    }
    if (response.status === 401) return false;
    if (!response.ok) throw await readError(response);
    noteRenewal();
    return true;
  });
}

/** Storage may be closed to us (private windows, policies); then each tab renews for itself. */
function readLastRenewal(): number {
  try {
    return Number(localStorage.getItem(renewalKey) ?? lastHere);
  } catch {
    return lastHere;
  }
}

let lastHere = 0;

/** Remembers that the access cookie is new from now on. */
export function noteRenewal(): void {
  lastHere = Date.now();
  try {
    localStorage.setItem(renewalKey, String(lastHere));
  } catch {
    // Known in this tab at least.
  }
}

let queue: Promise<unknown> = Promise.resolve();

/** Locks reach over tabs, but exist only on pages with TLS and on localhost. */
function takeTurns<T>(work: () => Promise<T>): Promise<T> {
  if (navigator.locks) return navigator.locks.request(lockName, work) as Promise<T>;
  const turn = queue.then(work, work);
  queue = turn.catch(() => {});
  return turn;
}
