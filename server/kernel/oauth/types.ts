/** A client that has proved who it is. */
export interface ClientFacts {
  readonly id: string;
  readonly grants: string[];
  readonly redirectUris: string[];
}

/** What a code stands for. `user` is the model's own affair. */
export interface CodeFacts {
  readonly authorizationCode: string;
  readonly expiresAt: Date;
  readonly redirectUri: string;
  readonly scope: string[];
  readonly codeChallenge: string;
  readonly codeChallengeMethod: string;
  readonly client: { readonly id: string };
  readonly user: object;
}

export interface RefreshFacts {
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: Date;
  readonly scope: string[];
  readonly client: { readonly id: string };
  readonly user: object;
}

export interface TokenFacts {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
  readonly refreshToken?: string;
  readonly refreshTokenExpiresAt?: Date;
  readonly scope: string[];
}

/** Where codes and tokens come from and where they are kept. Made anew for each request. */
export interface OAuthModel {
  getClient(): Promise<ClientFacts>;
  getUserFromClient(): Promise<object>;
  /** Which of the scopes asked for are given; undefined refuses. */
  validateScope(user: object, client: ClientFacts, scope?: string[]): Promise<string[] | undefined>;
  generateAccessToken(client: ClientFacts, user: object, scope: string[]): Promise<string>;
  generateRefreshToken(): Promise<string>;
  generateAuthorizationCode(): Promise<string>;
  saveAuthorizationCode(code: Omit<CodeFacts, 'client' | 'user'>): Promise<{ authorizationCode: string }>;
  getAuthorizationCode(code: string): Promise<CodeFacts | undefined>;
  /** Uses the code up; false where somebody else was faster. */
  revokeAuthorizationCode(code: CodeFacts): Promise<boolean>;
  getRefreshToken(token: string): Promise<RefreshFacts | undefined>;
  /** Uses the refresh token up; false where somebody else was faster. */
  revokeToken(token: RefreshFacts): Promise<boolean>;
  /** Adds whatever else the answer carries, such as `id_token`. */
  saveToken(
    token: TokenFacts,
    client: ClientFacts,
    user: object,
  ): Promise<TokenFacts & { [name: string]: unknown }>;
}
