import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, a new code each half minute. */
const periodSeconds = 30;
const form = { algorithm: 'SHA1', digits: 6, period: periodSeconds } as const;
/** RFC 6238 §5.2: one step of skew either way, for clocks that are a little off and people who type slowly. */
const window = 1;

/** A new secret of 160 bits (RFC 4226 §4), in Base32 as apps take it. */
export const createTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an app reads from a QR code. */
export const writeTotpUri = (secret: string, { issuer, account }: { issuer: string; account: string }) =>
  new TOTP({ ...form, issuer, label: account, secret: Secret.fromBase32(secret) }).toString();

/** The time step whose code this is, among now and its neighbours; undefined for a wrong code. */
export function findTotpStep(secret: string, code: string, now: number = Date.now()): number | undefined {
  const totp = new TOTP({ ...form, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now, window });
  return delta === null ? undefined : Math.floor(now / 1000 / periodSeconds) + delta;
}
