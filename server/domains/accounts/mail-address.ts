import { hashSecret } from '../../kernel/crypto/index.ts';
import { isMailAddress } from '../../kernel/mail/index.ts';
import { addressInvalid } from './errors.ts';

/** The address as typed, without spaces around it. Throws `accounts.address_invalid` where no mail can go. */
export function readMailAddress(typed: string): string {
  const address = typed.trim();
  // `.invalid` (RFC 2606 §2) stands in for the address of people whom an ATS or an LMS vouches for.
  if (!isMailAddress(address) || /\.invalid$/i.test(address)) throw addressInvalid();
  return address;
}

/** Counts tries for an address without keeping it. */
export const hashMailAddress = (typed: string): string => hashSecret(typed.trim().toLowerCase());
