import type { Claims } from '../../kernel/oidc/index.ts';

export const presetNames = ['google', 'microsoft', 'linkedin', 'other'] as const;
export type PresetName = (typeof presetNames)[number];

/** What is known beforehand about a provider; all of them are asked by the same client. */
export interface Preset {
  readonly label: string | null;
  /** Null where each organisation has its own. */
  readonly issuer: string | null;
  readonly scopes: readonly string[];
  /** Hints to the provider's sign-in page. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly pkce: boolean;
  readonly nonce: boolean;
  /** Whether the provider stands up for the address: that it belongs to this person now. */
  vouches(claims: Claims, domain: string): boolean;
}

const standard = ['openid', 'email', 'profile'];
/** Some send the word instead of the value. */
const isTrue = (value: unknown) => value === true || value === 'true' || value === 1 || value === '1';
const isVerified = ({ email_verified: verified }: Claims) => isTrue(verified);

export const presets: Readonly<Record<PresetName, Preset>> = {
  google: {
    label: 'Google',
    issuer: 'https://accounts.google.com',
    scopes: standard,
    parameters: { prompt: 'select_account' },
    pkce: true,
    nonce: true,
    // Anybody can open an account there with the address of an employer they may leave. Google speaks for an
    // address that it hosts: one of a Workspace (`hd`) or its own.
    vouches: (claims, domain) =>
      isVerified(claims) &&
      (typeof claims.hd === 'string' || ['gmail.com', 'googlemail.com'].includes(domain)),
  },
  microsoft: {
    label: 'Microsoft',
    issuer: null,
    scopes: standard,
    parameters: { prompt: 'select_account' },
    pkce: true,
    nonce: true,
    // Entra sends no email_verified. The issuer is one organisation, whose admin keeps its addresses; where the
    // optional claim xms_edov is sent, it decides.
    vouches: ({ xms_edov: owned }) => owned === undefined || isTrue(owned),
  },
  linkedin: {
    label: 'LinkedIn',
    issuer: 'https://www.linkedin.com/oauth',
    scopes: standard,
    parameters: {},
    // LinkedIn takes a code_verifier for a wrong secret, and leaves the nonce out of its token. What is left: the
    // state, bound to the browser, and a code that only the holder of the secret can redeem.
    pkce: false,
    nonce: false,
    vouches: isVerified,
  },
  other: {
    label: null,
    issuer: null,
    scopes: standard,
    parameters: {},
    pkce: true,
    nonce: true,
    vouches: isVerified,
  },
};
