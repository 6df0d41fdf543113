import { AppError } from 'inlay/sdk';
import type { SsoTextName } from './texts.ts';

/** Why nobody is let in: status, what the person reads, what their admin should look at. */
const reasons = {
  unavailable: [404, 'unavailable', 'Single sign-on is not set up or switched off under this address.'],
  test_not_allowed: [403, 'testNotAllowed', 'Sign in to the console as an admin of this organisation first.'],
  too_many: [429, 'tooMany', 'Too many sign-ins came from one address.'],
  state_unknown: [400, 'beginAgain', 'The state must come back unchanged, within ten minutes.'],
  state_used: [400, 'used', 'Each answer of the provider may be used once.'],
  browser_other: [400, 'otherBrowser', 'The cookie of the browser that began this sign-in is missing.'],
  settings_changed: [400, 'beginAgain', 'The settings were changed while this sign-in was on its way.'],
  denied: [403, 'denied', 'The person or the provider said no (access_denied).'],
  refused: [502, 'misconfigured', 'The provider answered with an error; its code is below.'],
  unreachable: [502, 'unreachable', 'The provider must be reachable from the internet.'],
  address_forbidden: [502, 'misconfigured', 'An address of the provider does not lead to the open internet.'],
  metadata_wrong: [502, 'misconfigured', 'The description of the provider does not fit the issuer.'],
  client_refused: [502, 'misconfigured', 'Compare client id and secret with those at the provider.'],
  code_refused: [
    400,
    'beginAgain',
    'The provider did not take its own code: compare the redirect address there.',
  ],
  malformed: [502, 'untrusted', 'The answer of the provider does not follow OpenID Connect.'],
  issuer_wrong: [401, 'untrusted', 'iss must be the issuer of the settings.'],
  issuer_missing: [401, 'untrusted', 'The provider says that it sends iss, and sent none (RFC 9207).'],
  audience_wrong: [401, 'untrusted', 'aud and azp must be the client id of the settings.'],
  nonce_wrong: [401, 'untrusted', 'nonce must be the one of this sign-in.'],
  token_expired: [
    401,
    'expired',
    'exp lies in the past, or nbf in the future: check the clock of the provider.',
  ],
  algorithm_refused: [401, 'untrusted', 'Sign with RS256 or another algorithm with a key pair.'],
  key_unknown: [401, 'untrusted', 'The key that signed is not in the key set of the provider.'],
  signature_wrong: [401, 'untrusted', 'The token was changed, or signed by another key.'],
  email_missing: [403, 'emailMissing', 'Let the provider send the claim email to this client.'],
  email_unverified: [
    403,
    'emailUnverified',
    'The provider must say email_verified: true (Google: an account of a Workspace; Microsoft: xms_edov not false).',
  ],
  domain_not_allowed: [
    403,
    'domainNotAllowed',
    'Add the domain to the settings if its people should come in.',
  ],
  member_unknown: [403, 'memberUnknown', 'Invite the person, or let members be made on their first sign-in.'],
  member_removed: [403, 'memberRemoved', 'The member was removed. An invitation lets them in again.'],
  identity_conflict: [
    403,
    'identityConflict',
    'Another account of the provider is linked with this member. If the address went to a new person, remove the ' +
      'member and invite the new person.',
  ],
} as const satisfies Record<string, readonly [status: number, text: SsoTextName, check: string]>;

export type SsoReason = keyof typeof reasons;

/** A sign-in that leads nowhere. The code is `sso.<reason>`. */
export class SsoRefusal extends AppError {
  readonly reason: SsoReason;
  readonly text: SsoTextName;
  /** For the admin. */
  readonly check: string;
  /** What came instead; short, and nothing of the person but the domain of their address. */
  readonly found: string | undefined;

  constructor(reason: SsoReason, found?: string) {
    const [status, text, check] = reasons[reason];
    super(`sso.${reason}`, status, check);
    this.reason = reason;
    this.text = text;
    this.check = check;
    this.found = found;
  }
}
