import { createSecret } from '../../kernel/crypto/index.ts';
import { OAuthFailure, type OAuthModel } from '../../kernel/oauth/index.ts';
import type { OAuthClient } from './clients/client.ts';
import type { OAuthServer } from './context.ts';
import {
  findCode,
  findRefresh,
  type Grant,
  revokeGrant,
  saveCode,
  saveRefresh,
  useCode,
  useRefresh,
} from './grants.ts';
import { signIdToken } from './id-token.ts';
import { pickScopes, scopesOf } from './scopes.ts';

export const lifetimes = { accessSeconds: 600, refreshSeconds: 14 * 24 * 3600, codeSeconds: 60 } as const;

/** The member who gave consent, or the grant that an earlier step found. */
export type OAuthUser = { readonly memberId: string; readonly nonce?: string | null; readonly grant?: Grant };

/** Grants of a client by the way it proves who it is: who has no secret cannot act in its own name. */
export const grantsOf = ({ authentication, scopes, redirectUris }: OAuthClient): string[] => [
  ...(redirectUris.length > 0 ? ['authorization_code', 'refresh_token'] : []),
  ...(authentication !== 'none' && scopesOf(scopes, 'client').length > 0 ? ['client_credentials'] : []),
];

/** What the protocol library asks, for one request of one client. */
export function createModel(server: OAuthServer, client: OAuthClient): OAuthModel {
  const { db, tokens } = server;
  const facts = { id: client.id, grants: grantsOf(client), redirectUris: [...client.redirectUris] };
  const grantOf = (user: object) => (user as OAuthUser).grant;

  return {
    getClient: async () => facts,
    getUserFromClient: async () => ({}),
    // With a member, given by a code or about to give one; else the client in its own name.
    validateScope: async (user, _client, scope) =>
      grantOf(user)?.scopes ??
      pickScopes(scope, scopesOf(client.scopes, 'memberId' in user ? 'member' : 'client')),
    generateAccessToken: (_client, user, scope) => tokens.issue(client, grantOf(user) ?? null, scope),
    generateRefreshToken: async () => createSecret(),
    generateAuthorizationCode: async () => createSecret(),

    async saveAuthorizationCode(code) {
      throw new OAuthFailure('server_error', `No member gave ${code.redirectUri} a code.`, 500);
    },

    async getAuthorizationCode(code) {
      const stored = await findCode(db, code);
      if (!stored) return undefined;
      // RFC 6749 §4.1.2, RFC 9700 §2.1.1: a second use takes back what the first gave.
      if (stored.used) {
        await revokeGrant(db, stored.id);
        return undefined;
      }
      const { redirectUri, codeChallenge, expiresAt, scopes, memberId, nonce, clientId } = stored;
      const user: OAuthUser = { memberId, nonce, grant: stored };
      return {
        authorizationCode: code,
        expiresAt,
        redirectUri,
        scope: scopes,
        codeChallenge,
        codeChallengeMethod: 'S256',
        client: { id: clientId },
        user,
      };
    },
    async revokeAuthorizationCode({ authorizationCode, user }) {
      const first = await useCode(db, authorizationCode);
      if (!first) await revokeGrant(db, grantOf(user)!.id);
      return first;
    },

    async getRefreshToken(refreshToken) {
      const stored = await findRefresh(db, refreshToken);
      if (!stored || stored.revoked) return undefined;
      // RFC 9700 §4.14.2: somebody has a token that was replaced; nobody can tell who is the thief.
      if (stored.used) {
        await revokeGrant(db, stored.id);
        return undefined;
      }
      const { memberId, scopes, expiresAt, clientId } = stored;
      const user: OAuthUser = { memberId, grant: stored };
      return {
        refreshToken,
        refreshTokenExpiresAt: expiresAt,
        scope: scopes,
        client: { id: clientId },
        user,
      };
    },
    async revokeToken({ refreshToken, user }) {
      const first = await useRefresh(db, refreshToken);
      if (!first) await revokeGrant(db, grantOf(user)!.id);
      return first;
    },

    async saveToken(token, { id }, user) {
      const grant = grantOf(user);
      if (grant && token.refreshToken && token.refreshTokenExpiresAt) {
        const kept = await saveRefresh(db, grant, token.refreshToken, token.refreshTokenExpiresAt);
        if (!kept) throw new OAuthFailure('invalid_grant', 'What the member allowed was taken back.');
      }
      const { nonce } = user as OAuthUser;
      const idToken =
        grant && nonce !== undefined && token.scope.includes('openid')
          ? { id_token: await signIdToken(server, grant, nonce) }
          : {};
      const { accessToken, accessTokenExpiresAt, refreshToken, refreshTokenExpiresAt, scope } = token;
      return {
        accessToken,
        accessTokenExpiresAt,
        ...(grant && { refreshToken, refreshTokenExpiresAt }),
        scope,
        client: { id },
        user,
        ...idToken,
      } as Awaited<ReturnType<OAuthModel['saveToken']>>;
    },
  };
}

/** The model for the moment of consent: it also knows which member keeps the code, and for whom. */
export function createConsentModel(
  server: OAuthServer,
  client: OAuthClient,
  { memberId, nonce }: { memberId: string; nonce: string | null },
): OAuthModel {
  return {
    ...createModel(server, client),
    async saveAuthorizationCode({ authorizationCode: code, redirectUri, codeChallenge, expiresAt, scope }) {
      await saveCode(
        server.db,
        { tenantId: client.tenantId, clientId: client.id, memberId, scopes: scope },
        { code, redirectUri, codeChallenge, nonce, expiresAt },
        lifetimes.refreshSeconds,
      );
      return { authorizationCode: code };
    },
  };
}
