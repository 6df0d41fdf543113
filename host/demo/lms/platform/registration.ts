import { randomBytes, randomUUID } from 'node:crypto';
import { type Call, Refusal, type Reply, readJson } from './exchange.ts';
import type { RegisteredTool } from './tool.ts';
import { allScopes } from './vocabulary.ts';
import { knownVariables } from './write-message.ts';

const lifetimeMs = 3_600_000;
const toolConfiguration = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
const platformConfiguration = 'https://purl.imsglobal.org/spec/lti-platform-configuration';
const messages = ['LtiResourceLinkRequest', 'LtiDeepLinkingRequest'];

interface Parts {
  /** Addresses of the platform. */
  readonly platform: {
    readonly issuer: string;
    readonly loginUrl: string;
    readonly tokenUrl: string;
    readonly jwksUrl: string;
  };
  register(tool: RegisteredTool): void;
}

/** Registers tools that describe themselves (LTI Dynamic Registration 1.0). */
export class Registration {
  readonly #parts: Parts;
  readonly #offered = new Map<string, number>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** §3.4: where to send an admin's browser. The token in it registers one tool, within an hour. */
  start(toolUrl: string): string {
    const now = Date.now();
    for (const [token, until] of this.#offered) if (until < now) this.#offered.delete(token);
    const token = randomBytes(32).toString('base64url');
    this.#offered.set(token, now + lifetimeMs);
    const url = new URL(toolUrl);
    url.searchParams.set(
      'openid_configuration',
      `${this.#parts.platform.issuer}/.well-known/openid-configuration`,
    );
    url.searchParams.set('registration_token', token);
    return url.href;
  }

  /** §3.5: what the platform is. */
  describe(): Reply {
    const { issuer, loginUrl, tokenUrl, jwksUrl } = this.#parts.platform;
    return {
      body: {
        issuer,
        authorization_endpoint: loginUrl,
        token_endpoint: tokenUrl,
        token_endpoint_auth_methods_supported: ['private_key_jwt'],
        token_endpoint_auth_signing_alg_values_supported: ['RS256'],
        jwks_uri: jwksUrl,
        registration_endpoint: `${issuer}/register`,
        scopes_supported: ['openid', ...allScopes],
        response_types_supported: ['id_token'],
        response_modes_supported: ['form_post'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        claims_supported: ['iss', 'aud', 'sub', 'name', 'given_name', 'family_name', 'email'],
        [platformConfiguration]: {
          product_family_code: 'northfield',
          version: '1.0',
          messages_supported: messages.map((type) => ({ type, placements: ['ContentArea'] })),
          variables: knownVariables,
        },
      },
    };
  }

  /** §3.6: the tool describes itself. */
  answer(call: Call): Reply {
    if (call.method !== 'POST') throw new Refusal(405, 'invalid_request', 'Only POST.', { allow: 'POST' });
    const token = /^Bearer ([\w-]+)$/i.exec(call.headers.authorization ?? '')?.[1] ?? '';
    if ((this.#offered.get(token) ?? 0) < Date.now())
      throw new Refusal(401, 'invalid_token', 'The registration token is unknown, was used or has expired.');
    const given = readJson(call);
    const tool = readTool(given);
    this.#offered.delete(token);
    this.#parts.register(tool);
    const { clientId: client_id, deploymentId: deployment_id, scopes = [] } = tool;
    const configuration = given[toolConfiguration] as Given;
    const registered = { ...given, client_id, scope: scopes.join(' ') };
    return { body: { ...registered, [toolConfiguration]: { ...configuration, deployment_id } } };
  }
}

type Given = Readonly<Record<string, unknown>>;

const refuse = (sentence: string) => new Refusal(400, 'invalid_client_metadata', sentence);

/** §3.6.1 and OpenID Connect Dynamic Client Registration §2. Throws a `Refusal`. */
function readTool(given: Given): RegisteredTool {
  const wanted: readonly [field: string, fits: boolean][] = [
    ['application_type', given.application_type === 'web'],
    ['response_types', listOf(given.response_types).includes('id_token')],
    [
      'grant_types',
      ['implicit', 'client_credentials'].every((type) => listOf(given.grant_types).includes(type)),
    ],
    ['token_endpoint_auth_method', given.token_endpoint_auth_method === 'private_key_jwt'],
    ['initiate_login_uri', isAddress(given.initiate_login_uri)],
    ['redirect_uris', listOf(given.redirect_uris).length > 0 && listOf(given.redirect_uris).every(isAddress)],
    ['jwks_uri', isAddress(given.jwks_uri)],
    ['client_name', typeof given.client_name === 'string' && given.client_name.trim() !== ''],
  ];
  for (const [field, fits] of wanted)
    if (!fits) throw refuse(`${field} is missing or is not what an LTI tool has.`);
  const configuration = given[toolConfiguration];
  if (typeof configuration !== 'object' || configuration === null)
    throw refuse(`${toolConfiguration} is missing.`);
  const { target_link_uri, description, custom_parameters, messages: offered } = configuration as Given;
  if (!isAddress(target_link_uri)) throw refuse('target_link_uri is missing.');
  const known = (Array.isArray(offered) ? (offered as Given[]) : []).filter(({ type }) =>
    messages.includes(String(type)),
  );
  if (known.length === 0) throw refuse(`messages must name one of ${messages.join(', ')}.`);
  const deepLink = known.find(({ type }) => type === 'LtiDeepLinkingRequest');
  return {
    clientId: randomUUID(),
    deploymentId: randomUUID().slice(0, 8),
    name: (given.client_name as string).slice(0, 200),
    description: typeof description === 'string' ? description.slice(0, 500) : undefined,
    loginUrl: given.initiate_login_uri as string,
    redirectUris: listOf(given.redirect_uris),
    targetLinkUri: target_link_uri,
    deepLinkUrl:
      deepLink && (isAddress(deepLink.target_link_uri) ? deepLink.target_link_uri : target_link_uri),
    jwksUrl: given.jwks_uri as string,
    scopes: String(given.scope ?? '')
      .split(' ')
      .filter((scope) => allScopes.includes(scope)),
    custom: readCustom(custom_parameters),
  };
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && URL.canParse(value) && /^https?:/.test(value);

const readCustom = (value: unknown): Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, String(each)]))
    : {};
