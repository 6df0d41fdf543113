import { isAppError } from 'inlay/sdk';
import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';

/** Why a sign-in at a provider came to nothing. For programs; whoever asks finds the words. */
export type OidcReason =
  | 'denied'
  | 'refused'
  | 'unreachable'
  | 'address_forbidden'
  | 'metadata_wrong'
  | 'client_refused'
  | 'code_refused'
  | 'malformed'
  | 'issuer_wrong'
  | 'issuer_missing'
  | 'audience_wrong'
  | 'nonce_wrong'
  | 'token_expired'
  | 'algorithm_refused'
  | 'key_unknown'
  | 'signature_wrong';

/** A failed sign-in. `found` is short and holds no token and nothing of the person: it may be logged and shown. */
export class OidcFailure extends Error {
  override readonly name = 'OidcFailure';
  readonly reason: OidcReason;
  readonly found: string | undefined;

  constructor(reason: OidcReason, found?: string) {
    super(reason);
    this.reason = reason;
    this.found = found?.slice(0, 200);
  }
}

const byCode: Readonly<Record<string, OidcReason>> = {
  OAUTH_TIMEOUT: 'unreachable',
  OAUTH_ABORT: 'unreachable',
  OAUTH_HTTP_REQUEST_FORBIDDEN: 'address_forbidden',
  OAUTH_REQUEST_PROTOCOL_FORBIDDEN: 'address_forbidden',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'metadata_wrong',
  OAUTH_MISSING_SERVER_METADATA: 'metadata_wrong',
  OAUTH_INVALID_SERVER_METADATA: 'metadata_wrong',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'token_expired',
  OAUTH_KEY_SELECTION_FAILED: 'key_unknown',
  OAUTH_UNSUPPORTED_OPERATION: 'algorithm_refused',
};

const byClaim: Readonly<Record<string, OidcReason>> = {
  iss: 'issuer_wrong',
  aud: 'audience_wrong',
  azp: 'audience_wrong',
  nonce: 'nonce_wrong',
};

/** What the library threw, without the tokens and claims that its errors carry. */
export function toFailure(error: unknown): OidcFailure {
  if (error instanceof OidcFailure) return error;
  if (error instanceof AuthorizationResponseError)
    return new OidcFailure(error.error === 'access_denied' ? 'denied' : 'refused', error.error);
  if (error instanceof ResponseBodyError) return new OidcFailure(explainAnswer(error), error.error);
  // RFC 6749 §5.2: a client that showed its secret in a header is refused by one, too.
  if (error instanceof WWWAuthenticateChallengeError) return new OidcFailure('client_refused', 'HTTP 401');
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if (isAppError(cause))
      return new OidcFailure(cause.code === 'outlet.forbidden' ? 'address_forbidden' : 'unreachable');
  if (error instanceof ClientError) return explainCheck(error);
  // A part of the answer has another type than the standard gives it.
  if (error instanceof TypeError) return new OidcFailure('malformed');
  throw error;
}

/** RFC 6749 §5.2 */
function explainAnswer({ error }: ResponseBodyError): OidcReason {
  if (error === 'invalid_client' || error === 'unauthorized_client') return 'client_refused';
  return error === 'invalid_grant' ? 'code_refused' : 'refused';
}

function explainCheck({ code = '', cause }: ClientError): OidcFailure {
  const known = byCode[code];
  if (known) return new OidcFailure(known, code);
  const details = ((cause as Error | undefined)?.cause ?? {}) as Readonly<Record<string, unknown>>;
  if (code === 'OAUTH_JWT_CLAIM_COMPARISON_FAILED') {
    const claim = String(details.claim);
    return new OidcFailure(byClaim[claim] ?? 'malformed', claim);
  }
  // The state was compared before, so that of an answer's parameters only `iss` is left (RFC 9207 §2.4).
  if ('parameters' in details)
    return new OidcFailure('expected' in details ? 'issuer_wrong' : 'issuer_missing', 'iss');
  if ('signature' in details) return new OidcFailure('signature_wrong');
  if ('header' in details) return new OidcFailure('algorithm_refused');
  return new OidcFailure('malformed', code);
}
