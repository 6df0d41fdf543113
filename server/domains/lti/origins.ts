import type { Platform } from './platform.ts';

/**
 * Pages that may stand around ours: those of the connection, those of the LMS's sign-in and, where the LMS named
 * one in a signed message, the page to return to.
 */
export function listOrigins(
  { origins, loginUrl }: Pick<Platform, 'origins' | 'loginUrl'>,
  returnUrl?: string | null,
): string[] {
  const own = [readOrigin(loginUrl), readOrigin(returnUrl ?? '')];
  return [...new Set([...origins, ...own.filter((origin) => plainOrigin.test(origin))])];
}

const mostKept = 1000;
const known = new Map<string, string>();

/** The origin of an address, empty where it has none. Every launch asks for the same few. */
export function readOrigin(address: string): string {
  let origin = known.get(address);
  if (origin === undefined) {
    if (known.size >= mostKept) known.clear();
    origin = URL.canParse(address) ? new URL(address).origin : '';
    known.set(address, origin);
  }
  return origin;
}

/** A host may hold signs that end a directive of a content security policy: those origins are left out. */
export const plainOrigin = /^https?:\/\/([a-z0-9.-]+|\[[0-9a-f:]+\])(:[0-9]{1,5})?$/;

/** True for an address of the LMS: of its pages, its sign-in or its issuer. */
export function isOwnAddress(
  platform: Pick<Platform, 'origins' | 'loginUrl' | 'issuer'>,
  address: string,
): boolean {
  const { origin, protocol, host } = new URL(address);
  if (!plainOrigin.test(origin)) return false;
  if (URL.canParse(platform.issuer) && new URL(platform.issuer).origin === origin) return true;
  return listOrigins(platform).some((own) => {
    const [scheme, wild] = own.split('//*.');
    return wild === undefined ? own === origin : scheme === protocol && host.endsWith(`.${wild}`);
  });
}
