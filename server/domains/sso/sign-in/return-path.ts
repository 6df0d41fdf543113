const home = '/console';

/** A place of our own to go on to; anything else, and what cannot be read, becomes the console's first page. */
export function readReturnPath(text: unknown): string {
  // Browsers take a backslash for a slash and drop tabs and line ends.
  if (typeof text !== 'string' || !/^\/(?!\/)[!-[\]-~]*$/.test(text) || text.length > 4000) return home;
  const { origin, pathname, search, hash } = new URL(text, 'http://own.invalid');
  if (origin !== 'http://own.invalid') return home;
  const isOurs = pathname === home || pathname.startsWith(`${home}/`) || pathname === '/oauth/authorize';
  return isOurs ? pathname + search + hash : home;
}
