import { randomBytes } from 'node:crypto';
import { type Call, Refusal, type Reply } from './exchange.ts';
import { readJwt } from './jwt.ts';
import type { RegisteredTool } from './tool.ts';
import { isFor, OnceOnly, type ToolKeys } from './tool-keys.ts';

const lifetimeSeconds = 3600;
const longestAssertion = 3600;
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

interface Grant {
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly until: number;
}

interface Parts {
  readonly tools: ReadonlyMap<string, RegisteredTool>;
  readonly toolKeys: ToolKeys;
  /** Address of the token endpoint. */
  tokenUrl(): string;
}

/** Gives tools access to services (Security Framework 1.0 §4.1.1, RFC 7523 §2.2 and §3). */
export class AccessTokens {
  readonly #parts: Parts;
  readonly #spent = new OnceOnly();
  readonly #grants = new Map<string, Grant>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async answer({ method, body }: Call): Promise<Reply> {
    if (method !== 'POST') throw new Refusal(405, 'invalid_request', 'Only POST.', { allow: 'POST' });
    const form = new URLSearchParams(body);
    if (form.get('grant_type') !== 'client_credentials')
      throw new Refusal(400, 'unsupported_grant_type', 'grant_type must be client_credentials.');
    if (form.get('client_assertion_type') !== assertionType)
      throw new Refusal(400, 'invalid_request', `client_assertion_type must be ${assertionType}.`);
    const tool = await this.#authenticate(form.get('client_assertion') ?? '');
    const asked = (form.get('scope') ?? '').split(' ').filter(Boolean);
    const scopes = asked.filter((scope) => tool.scopes?.includes(scope));
    if (scopes.length === 0)
      throw new Refusal(400, 'invalid_scope', 'None of these scopes was granted to this tool.');
    const token = this.#grant(tool, scopes);
    return {
      headers: { pragma: 'no-cache' },
      body: {
        access_token: token,
        token_type: 'Bearer',
        expires_in: lifetimeSeconds,
        scope: scopes.join(' '),
      },
    };
  }

  async #authenticate(assertion: string): Promise<RegisteredTool> {
    const { tools, toolKeys, tokenUrl } = this.#parts;
    const refuse = (sentence: string) => new Refusal(401, 'invalid_client', sentence);
    const { iss, sub } = readJwt(assertion)?.claims ?? {};
    const tool = typeof iss === 'string' ? tools.get(iss) : undefined;
    if (!tool) throw refuse('iss of the assertion is no client_id of this platform.');
    const claims = await toolKeys.verify(assertion, tool);
    if (sub !== tool.clientId) throw refuse('sub of the assertion must be the client_id.');
    if (!isFor(claims, tokenUrl())) throw refuse(`aud of the assertion must be ${tokenUrl()}.`);
    const until = claims.exp as number;
    if (until > Date.now() / 1000 + longestAssertion) throw refuse('The assertion is valid for too long.');
    if (typeof claims.jti !== 'string' || !this.#spent.take(JSON.stringify([iss, claims.jti]), until))
      throw refuse('jti of the assertion is missing or was used before.');
    return tool;
  }

  #grant({ clientId }: RegisteredTool, scopes: readonly string[]): string {
    const now = Date.now();
    for (const [token, { until }] of this.#grants) if (until < now) this.#grants.delete(token);
    const token = randomBytes(32).toString('base64url');
    this.#grants.set(token, { clientId, scopes, until: now + lifetimeSeconds * 1000 });
    return token;
  }

  /** From now on none of the tokens given so far opens anything. */
  forgetAll(): void {
    this.#grants.clear();
  }

  /** The tool that asks a service, if its token has one of these scopes (RFC 6750 §3.1). */
  check({ headers }: Call, scopes: readonly string[]): RegisteredTool {
    const token = /^Bearer ([\w-]+)$/i.exec(headers.authorization ?? '')?.[1];
    const grant = token === undefined ? undefined : this.#grants.get(token);
    const tool = grant && grant.until > Date.now() ? this.#parts.tools.get(grant.clientId) : undefined;
    if (!grant || !tool)
      throw new Refusal(401, 'invalid_token', 'The access token is missing, unknown or has expired.', {
        'www-authenticate': 'Bearer error="invalid_token"',
      });
    if (!scopes.some((scope) => grant.scopes.includes(scope)))
      throw new Refusal(403, 'insufficient_scope', `This needs the scope ${scopes.join(' or ')}.`, {
        'www-authenticate': 'Bearer error="insufficient_scope"',
      });
    return tool;
  }
}
