import OAuth2Server from '@node-oauth/oauth2-server';
import { OAuthFailure } from './failure.ts';
import type { OAuthModel } from './types.ts';

export interface Lifetimes {
  readonly accessSeconds: number;
  readonly refreshSeconds: number;
  readonly codeSeconds: number;
}

export type TokenAnswer = Readonly<Record<string, unknown>>;

export interface IssuedCode {
  readonly code: string;
}

type Parameters = Readonly<Record<string, string>>;

/**
 * The token endpoint (RFC 6749 §3.2) for a client that has been authenticated before: the vendor knows secrets
 * only, so it is shown a stand-in for one. Throws `OAuthFailure`.
 */
export async function answerTokenRequest(
  model: OAuthModel,
  parameters: Parameters,
  lifetimes: Lifetimes,
): Promise<TokenAnswer> {
  const { id } = await model.getClient();
  const response = new OAuth2Server.Response();
  const request = toRequest({ ...parameters, client_id: id, client_secret: 'authenticated' });
  await serve(model)
    .token(request, response, {
      accessTokenLifetime: lifetimes.accessSeconds,
      refreshTokenLifetime: lifetimes.refreshSeconds,
      allowExtendedTokenAttributes: true,
    })
    .catch(explain);
  return response.body as TokenAnswer;
}

/** The authorization endpoint (RFC 6749 §3.1) after the member's consent. Throws `OAuthFailure`. */
export async function issueCode(
  model: OAuthModel,
  parameters: Parameters,
  user: object,
  lifetimes: Lifetimes,
): Promise<IssuedCode> {
  const { authorizationCode } = await serve(model)
    .authorize(toRequest(parameters), new OAuth2Server.Response(), {
      authenticateHandler: { handle: () => user },
      authorizationCodeLifetime: lifetimes.codeSeconds,
      allowEmptyState: true,
    })
    .catch(explain);
  return { code: authorizationCode };
}

const serve = (model: OAuthModel) =>
  new OAuth2Server({ model: model as unknown as OAuth2Server.AuthorizationCodeModel });

const toRequest = (body: Parameters) =>
  new OAuth2Server.Request({
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '1' },
    query: {},
    body,
  });

/** The vendor wraps what a model throws: a refusal of ours stays one, a fault goes to whoever logs faults. */
function explain(error: unknown): never {
  const { inner } = error as { inner?: unknown };
  if (inner instanceof OAuthFailure || error instanceof OAuthFailure) throw inner ?? error;
  if (error instanceof OAuth2Server.OAuthError && error.code < 500)
    throw new OAuthFailure(error.name, error.message.replaceAll(/["\\`]/g, "'"), error.code);
  throw inner ?? error;
}
