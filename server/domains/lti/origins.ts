import type { Platform } from './platform.ts';

/**
 * Pages that may stand around ours: those of the connection, those of the LMS's sign-in and, where the LMS named
 * one in a signed message, the page to return to.
 */
export function listOrigins(
  { origins, loginUrl }: Pick<Platform, 'origins' | 'loginUrl'>,
  returnUrl?: string | null,
): string[] {
  const own = [loginUrl, returnUrl ?? '']
    .filter((url) => URL.canParse(url))
    .map((url) => new URL(url).origin);
  return [...new Set([...origins, ...own.filter((origin) => plainOrigin.test(origin))])];
}

/** A host may hold signs that end a directive of a content security policy: those origins are left out. */
const plainOrigin = /^https?:\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(:[0-9]{1,5})?$/;
