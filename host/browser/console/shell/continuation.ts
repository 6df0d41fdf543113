const key = 'inlay.continue';

/** Mails are read within this time, or what was begun elsewhere is over anyway. */
const lifeMs = 60 * 60 * 1000;

const isOurs = (path: unknown): path is string =>
  typeof path === 'string' && path.startsWith('/oauth/authorize?');

/** Where somebody came from who was sent here to sign in: the question of another program, `?continue=`. */
export function readContinuation(): string | undefined {
  const asked = new URLSearchParams(location.search).get('continue');
  return isOurs(asked) ? asked : undefined;
}

/** A link to another page for whoever is not signed in, which keeps the way back. */
export function keepContinuation(path: string): string {
  const next = readContinuation() ?? recallContinuation();
  return next ? `${path}?${new URLSearchParams({ continue: next })}` : path;
}

/** Remembers the way back for the page that a mail leads to, which opens in a tab of its own. */
export function rememberContinuation(): void {
  const next = readContinuation();
  if (!next) return;
  try {
    localStorage.setItem(key, JSON.stringify({ next, at: Date.now() }));
  } catch {
    // Without storage the way ends in the console.
  }
}

function recallContinuation(): string | undefined {
  try {
    const { next, at } = JSON.parse(localStorage.getItem(key) ?? '{}') as { next?: unknown; at?: number };
    return isOurs(next) && Date.now() - (at ?? 0) < lifeMs ? next : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets what was remembered: it was followed. */
export function forgetContinuation(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // It goes with the tab.
  }
}
