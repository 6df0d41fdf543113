import type { Platform } from './platform.ts';

/**
 * Pages that may stand around ours: those of the connection, those of the LMS's sign-in and, where the LMS named
 * one in a signed message, the page to return to.
 */
export function listOrigins(
  { origins, loginUrl }: Pick<Platform, 'origins' | 'loginUrl'>,
  returnUrl?: string | null,
): string[] {
  const own = [loginUrl, returnUrl ?? ''].filter((url) => URL.canParse(url)).map((url) => new URL(url));
  const web = own.filter(({ protocol }) => protocol === 'https:' || protocol === 'http:');
  return [...new Set([...origins, ...web.map(({ origin }) => origin)])];
}
