import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client';
import type { Outlet } from '../fetch/index.ts';
import { type CheckedProvider, type CheckStep, checkProvider } from './check-provider.ts';
import { OidcFailure, toFailure } from './failure.ts';
import { createProviders, type OidcClient } from './provider.ts';

export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string };

export interface SignInRequest {
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string;
  /** Hints to the provider, such as `prompt`. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** False for a provider that breaks when it is sent a challenge. Default true. */
  readonly pkce?: boolean;
  /** False for a provider that does not put the nonce into its token. Default true. */
  readonly nonce?: boolean;
}

/** What must be kept until the provider sends the browser back. */
export interface BegunSignIn {
  readonly url: string;
  readonly nonce: string | null;
  readonly codeVerifier: string | null;
}

export interface FinishedSignIn {
  /** Of the id token, all checked. */
  readonly claims: Claims;
  /** Asks for more about the person; undefined where the provider has no such address. Throws `OidcFailure`. */
  readUserInfo(): Promise<Claims | undefined>;
}

/** Signs people in at OpenID providers that tenants name. All of it throws `OidcFailure`. */
export interface Oidc {
  begin(client: OidcClient, request: SignInRequest): Promise<BegunSignIn>;
  /** `answer` is the address that the browser came back to, with all its parameters. */
  finish(
    client: OidcClient,
    answer: URL,
    kept: { state: string; nonce: string | null; codeVerifier: string | null },
  ): Promise<FinishedSignIn>;
  /** Tries a provider out, step by step; nothing is taken from what was read before. */
  check(
    provider: CheckedProvider,
    request: { redirectUri: string; scopes: readonly string[] },
  ): Promise<CheckStep[]>;
}

export function createOidc(outlet: Outlet): Oidc {
  const providers = createProviders(outlet);

  return {
    async begin(client, { redirectUri, scopes, state, parameters = {}, pkce = true, nonce = true }) {
      const { configuration, metadata } = await providers.configure(client);
      if (!outlet.allows(metadata.authorization_endpoint ?? ''))
        throw new OidcFailure('metadata_wrong', 'authorization_endpoint');
      const kept = {
        nonce: nonce ? randomNonce() : null,
        codeVerifier: pkce ? randomPKCECodeVerifier() : null,
      };
      const url = buildAuthorizationUrl(configuration, {
        ...parameters,
        redirect_uri: redirectUri,
        scope: scopes.join(' '),
        state,
        ...(kept.nonce !== null && { nonce: kept.nonce }),
        ...(kept.codeVerifier !== null && {
          code_challenge: await calculatePKCECodeChallenge(kept.codeVerifier),
          code_challenge_method: 'S256',
        }),
      });
      return { url: url.href, ...kept };
    },

    async finish(client, answer, { state, nonce, codeVerifier }) {
      const { configuration, metadata, keepKeys } = await providers.configure(client);
      try {
        const tokens = await authorizationCodeGrant(configuration, answer, {
          expectedState: state,
          idTokenExpected: true,
          ...(nonce !== null && { expectedNonce: nonce }),
          ...(codeVerifier !== null && { pkceCodeVerifier: codeVerifier }),
        });
        const claims = tokens.claims() as Claims;
        return {
          claims,
          readUserInfo: () =>
            metadata.userinfo_endpoint === undefined
              ? Promise.resolve(undefined)
              : fetchUserInfo(configuration, tokens.access_token, claims.sub).then(
                  (info) => info as Claims,
                  (error: unknown) => Promise.reject(toFailure(error)),
                ),
        };
      } catch (error) {
        throw toFailure(error);
      } finally {
        keepKeys();
      }
    },

    check: (provider, request) => checkProvider(outlet, provider, request),
  };
}
