import { isAppError } from 'inlay/sdk';
import type { ServerMetadata } from 'openid-client';
import { importPublicKey, type JWK, publicAlgorithms } from '../crypto/index.ts';
import type { Outlet, OutletAnswer } from '../fetch/index.ts';
import { OidcFailure } from './failure.ts';
import { readMetadata } from './provider.ts';

/** What a step came to. Screens translate by it. */
export type CheckStepCode =
  | 'ok'
  | 'not_announced'
  | 'address_forbidden'
  | 'unreachable'
  | 'not_found'
  | 'issuer_other'
  | 'missing'
  | 'no_usable_key'
  | 'no_common_algorithm'
  | 'wrong_credentials'
  | 'unclear';

export interface CheckStep {
  readonly name: 'discovery' | 'endpoints' | 'keys' | 'algorithms' | 'pkce' | 'scopes' | 'client';
  readonly ok: boolean;
  readonly code: CheckStepCode;
  /** What was found, in a sentence. */
  readonly detail: string;
  /** What to do about it; null where nothing is to be done. */
  readonly advice: string | null;
}

export interface CheckedProvider {
  readonly issuer: string;
  /** Left out, they are not tried. */
  readonly credentials: Credentials | undefined;
}

interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string | null;
}

type Finding = Omit<CheckStep, 'name'>;

const fine = (detail: string): Finding => ({ ok: true, code: 'ok', detail, advice: null });
const wrong = (code: CheckStepCode, detail: string, advice: string): Finding => ({
  ok: false,
  code,
  detail,
  advice,
});
/** Nothing that must be mended, and yet not certain. */
const unsure = (code: CheckStepCode, detail: string, advice: string): Finding => ({
  ok: true,
  code,
  detail,
  advice,
});

/** Looks at everything that a sign-in needs of a provider. Later steps are left out when nothing could be read. */
export async function checkProvider(
  outlet: Outlet,
  { issuer, credentials }: CheckedProvider,
  { redirectUri, scopes }: { readonly redirectUri: string; readonly scopes: readonly string[] },
): Promise<CheckStep[]> {
  let metadata: ServerMetadata;
  try {
    metadata = await readMetadata(outlet, issuer);
  } catch (error) {
    if (!(error instanceof OidcFailure)) throw error;
    return [{ name: 'discovery', ...(await explainDiscovery(outlet, issuer, error)) }];
  }
  return [
    { name: 'discovery', ...fine(`The provider calls itself ${metadata.issuer}.`) },
    { name: 'endpoints', ...checkEndpoints(outlet, metadata) },
    { name: 'keys', ...(await checkKeys(outlet, metadata)) },
    { name: 'algorithms', ...checkAlgorithms(metadata) },
    { name: 'pkce', ...checkPkce(metadata) },
    { name: 'scopes', ...checkScopes(metadata, scopes) },
    ...(credentials
      ? [{ name: 'client' as const, ...(await checkClient(outlet, metadata, credentials, redirectUri)) }]
      : []),
  ];
}

async function explainDiscovery(outlet: Outlet, issuer: string, failure: OidcFailure): Promise<Finding> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  if (failure.reason === 'address_forbidden')
    return wrong(
      'address_forbidden',
      'This address cannot be asked.',
      'Enter the issuer as the provider shows it: https:// and a server on the open internet.',
    );
  if (failure.reason === 'unreachable')
    return wrong(
      'unreachable',
      `${new URL(issuer).host} does not answer.`,
      'Look for a slip in the address, and whether the provider can be reached from the internet.',
    );
  const answer = await outlet.request(address).catch(() => undefined);
  const stated = readJson(answer)?.issuer;
  if (typeof stated === 'string' && stated !== issuer)
    return wrong(
      'issuer_other',
      `The provider calls itself ${stated.slice(0, 300)}.`,
      'Enter the issuer exactly as the provider calls itself.',
    );
  return wrong(
    'not_found',
    `${address} holds no description of a provider (HTTP ${answer?.status ?? 'none'}).`,
    'Enter the issuer, not the address of a sign-in page. It is the part before /.well-known/openid-configuration.',
  );
}

function checkEndpoints(outlet: Outlet, metadata: ServerMetadata): Finding {
  const needed = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const;
  const faulty = needed.filter((name) => !outlet.allows(metadata[name] ?? ''));
  return faulty.length === 0
    ? fine('Sign-in, token and key addresses are there.')
    : wrong(
        'missing',
        `Not there, or not on the open internet: ${faulty.join(', ')}.`,
        'The provider is not set up for OpenID Connect as a whole. Ask whoever runs it.',
      );
}

async function checkKeys(outlet: Outlet, { jwks_uri: jwksUri = '' }: ServerMetadata): Promise<Finding> {
  const answer = await outlet.request(jwksUri).catch((error: unknown) => {
    if (isAppError(error)) return undefined;
    throw error;
  });
  const { keys } = readJson(answer) ?? {};
  if (!Array.isArray(keys))
    return wrong('unreachable', 'The keys cannot be read.', 'Ask whoever runs the provider.');
  const usable = await Promise.all(
    keys.map((key: JWK) => importPublicKey(key, key.alg ?? (key.kty === 'EC' ? 'ES256' : 'RS256'))),
  );
  const count = usable.filter(Boolean).length;
  return count > 0
    ? fine(`${count} ${count === 1 ? 'key' : 'keys'} to check signatures with.`)
    : wrong(
        'no_usable_key',
        'None of the keys can check a signature.',
        'Let the provider sign with RSA (RS256) or an elliptic curve (ES256).',
      );
}

function checkAlgorithms({
  id_token_signing_alg_values_supported: named = ['RS256'],
}: ServerMetadata): Finding {
  const common = named.filter((name) => publicAlgorithms.includes(name));
  return common.length > 0
    ? fine(`Tokens are signed with ${common.join(', ')}.`)
    : wrong(
        'no_common_algorithm',
        `The provider signs only with ${named.join(', ')}.`,
        'Let the provider sign with RS256 or ES256.',
      );
}

/** RFC 8414 §2: whoever announces nothing may understand it all the same. */
function checkPkce({ code_challenge_methods_supported: methods }: ServerMetadata): Finding {
  return methods?.includes('S256')
    ? fine('PKCE with S256.')
    : unsure(
        'not_announced',
        'The provider does not announce PKCE.',
        'Most understand it anyway; the test sign-in will tell.',
      );
}

function checkScopes({ scopes_supported: known }: ServerMetadata, scopes: readonly string[]): Finding {
  const missing = known ? scopes.filter((scope) => !known.includes(scope)) : [];
  return missing.length === 0
    ? fine(`Asked for: ${scopes.join(', ')}.`)
    : unsure(
        'not_announced',
        `The provider does not announce ${missing.join(', ')}.`,
        'The test sign-in will tell whether name and e-mail arrive.',
      );
}

/** A made-up code: a provider that complains about the code has taken id and secret. */
async function checkClient(
  outlet: Outlet,
  metadata: ServerMetadata,
  { clientId, clientSecret }: Credentials,
  redirectUri: string,
): Promise<Finding> {
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const byHeader = clientSecret !== null && methods.includes('client_secret_basic');
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: 'inlay-connection-check',
    redirect_uri: redirectUri,
    code_verifier: 'inlay-connection-check-inlay-connection-check',
    ...(!byHeader && { client_id: clientId }),
    ...(!byHeader && clientSecret !== null && { client_secret: clientSecret }),
  });
  const pair = [clientId, clientSecret ?? ''].map((part) =>
    new URLSearchParams({ part }).toString().slice(5),
  );
  const answer = await outlet
    .request(metadata.token_endpoint ?? '', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(byHeader && { authorization: `Basic ${Buffer.from(pair.join(':')).toString('base64')}` }),
      },
      body: body.toString(),
    })
    .catch(() => undefined);
  const error = readJson(answer)?.error;
  if (error === 'invalid_grant') return fine('Client id and secret are accepted.');
  if (error === 'invalid_client' || error === 'unauthorized_client' || answer?.status === 401)
    return wrong(
      'wrong_credentials',
      'The provider does not accept client id and secret.',
      'Copy both once more from the provider, and look whether the secret has run out.',
    );
  return unsure(
    'unclear',
    `The provider does not say whether client id and secret are right (${String(error ?? answer?.status ?? 'no answer').slice(0, 60)}).`,
    'The test sign-in will tell.',
  );
}

function readJson(answer: OutletAnswer | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(answer?.text ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
