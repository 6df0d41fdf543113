import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CompactSign, type CryptoKey, exportJWK, generateKeyPair, type JWK } from 'jose';
import { type CourseStorage, writeCourse } from './course.ts';

const lti = 'https://purl.imsglobal.org/spec/lti/claim';

/** A tool as the platform registered it. */
export interface RegisteredTool {
  readonly clientId: string;
  readonly loginUrl: string;
  readonly redirectUri: string;
  readonly deploymentId: string;
}

/** A link in a course, and who opens it. */
export interface Visit {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly name?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly email?: string;
  readonly context?: { readonly id: string; readonly title: string };
  readonly resourceLinkId: string;
  readonly targetLinkUri: string;
  readonly custom?: Readonly<Record<string, string>>;
}

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** What the login of a tool says to the platform's sign-in. */
export interface Authorization {
  readonly clientId: string;
  readonly state: string;
  readonly nonce: string;
  readonly redirectUri: string;
  readonly loginHint: string;
}

/**
 * An LTI 1.3 platform: it starts sign-ins, has a sign-in address that posts id_tokens back and a key set. Its
 * keys turn over when asked.
 */
export class LtiPlatform {
  readonly #server = createServer((req, res) => this.#answer(req, res));
  readonly #tools = new Map<string, RegisteredTool>();
  readonly #visits = new Map<string, Visit>();
  readonly #courses = new Map<string, string>();
  #keys: SigningKey[] = [];
  /** How often the key set was read. */
  keySetReads = 0;
  issuer = '';

  /** `host`: the name that browsers know it by, so that it is another site than the tool. */
  async start(host = '127.0.0.1'): Promise<this> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    this.issuer = `http://${host}:${(this.#server.address() as AddressInfo).port}`;
    this.#keys = [await createSigningKey()];
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  get loginUrl(): string {
    return `${this.issuer}/authorize`;
  }
  get tokenUrl(): string {
    return `${this.issuer}/token`;
  }
  get jwksUrl(): string {
    return `${this.issuer}/jwks`;
  }
  get signingKey(): SigningKey {
    return this.#keys.at(-1)!;
  }

  register(tool: RegisteredTool): void {
    this.#tools.set(tool.clientId, tool);
  }

  /** A new key signs from now on; the key set shows this one only. */
  async rotateKeys(): Promise<void> {
    this.#keys = [await createSigningKey()];
  }

  /** Somebody opens a link: the address that their frame goes to (Security Framework 1.0 §5.1.1.1). */
  initiateLogin(clientId: string, visit: Visit, { storageTarget }: { storageTarget?: string } = {}): string {
    const tool = this.#tools.get(clientId)!;
    const hint = randomUUID();
    this.#visits.set(hint, visit);
    const url = new URL(tool.loginUrl);
    const parameters = {
      iss: this.issuer,
      client_id: clientId,
      login_hint: visit.sub,
      lti_message_hint: hint,
      lti_deployment_id: tool.deploymentId,
      target_link_uri: visit.targetLinkUri,
      ...(storageTarget && { lti_storage_target: storageTarget }),
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url.href;
  }

  /** A page of a course with the link open in a frame: its address. */
  openCourse(clientId: string, visit: Visit, storage: CourseStorage): string {
    const storageTarget = storage === 'none' ? {} : { storageTarget: '_parent' };
    const path = `/course/${randomUUID()}`;
    this.#courses.set(path, writeCourse(this.initiateLogin(clientId, visit, storageTarget), storage));
    return this.issuer + path;
  }

  /** Checks an authentication request and makes the claims that answer it (§5.1.1.2, LTI 1.3 Core §5). */
  authorize(url: URL): { authorization: Authorization; claims: Record<string, unknown> } {
    const read = (name: string) => url.searchParams.get(name) ?? '';
    const tool = this.#tools.get(read('client_id'));
    const visit = this.#visits.get(read('lti_message_hint'));
    const fixed = { response_type: 'id_token', response_mode: 'form_post', scope: 'openid', prompt: 'none' };
    const wrong = Object.entries(fixed).find(([name, value]) => read(name) !== value)?.[0];
    if (!tool || !visit || wrong)
      throw new Error(`invalid_request: ${wrong ?? 'client_id or lti_message_hint'}`);
    if (read('redirect_uri') !== tool.redirectUri) throw new Error('invalid_request: redirect_uri');
    if (read('login_hint') !== visit.sub) throw new Error('login_required');
    return {
      authorization: {
        clientId: tool.clientId,
        state: read('state'),
        nonce: read('nonce'),
        redirectUri: tool.redirectUri,
        loginHint: visit.sub,
      },
      claims: { ...this.#describeVisit(tool, visit), nonce: read('nonce') },
    };
  }

  #describeVisit(tool: RegisteredTool, visit: Visit): Record<string, unknown> {
    const now = Math.floor(Date.now() / 1000);
    const { sub, name, givenName, familyName, email, context, custom, resourceLinkId } = visit;
    return {
      iss: this.issuer,
      aud: tool.clientId,
      sub,
      iat: now,
      exp: now + 300,
      ...(name && { name }),
      ...(givenName && { given_name: givenName }),
      ...(familyName && { family_name: familyName }),
      ...(email && { email }),
      [`${lti}/version`]: '1.3.0',
      [`${lti}/message_type`]: 'LtiResourceLinkRequest',
      [`${lti}/deployment_id`]: tool.deploymentId,
      [`${lti}/target_link_uri`]: visit.targetLinkUri,
      [`${lti}/roles`]: visit.roles,
      [`${lti}/resource_link`]: { id: resourceLinkId, title: 'A link' },
      [`${lti}/launch_presentation`]: { return_url: `${this.issuer}/course`, locale: 'en' },
      ...(context && { [`${lti}/context`]: { ...context, type: ['CourseSection'] } }),
      ...(custom && { [`${lti}/custom`]: custom }),
    };
  }

  sign(
    claims: Record<string, unknown>,
    { key = this.signingKey, header = {} }: { key?: SigningKey; header?: Record<string, unknown> } = {},
  ): Promise<string> {
    return new CompactSign(Buffer.from(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header })
      .sign(key.privateKey);
  }

  async #answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', this.issuer);
    if (url.pathname === '/jwks') {
      this.keySetReads += 1;
      const keys = this.#keys.map(({ publicJwk }) => publicJwk);
      return void res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys }));
    }
    const course = this.#courses.get(url.pathname);
    if (course) return void res.writeHead(200, { 'content-type': 'text/html' }).end(course);
    if (url.pathname !== '/authorize') return void res.writeHead(404).end();
    try {
      const { authorization, claims } = this.authorize(url);
      const page = writeFormPost(authorization, await this.sign(claims));
      return void res.writeHead(200, { 'content-type': 'text/html' }).end(page);
    } catch (error) {
      return void res.writeHead(400, { 'content-type': 'text/plain' }).end((error as Error).message);
    }
  }
}

export async function createSigningKey(): Promise<SigningKey> {
  const kid = randomUUID();
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
}

/** OAuth 2.0 Form Post Response Mode §2. */
const writeFormPost = ({ redirectUri, state }: Authorization, token: string) => `<!doctype html>
<html lang="en"><title>Signing in</title>
<form method="post" action="${redirectUri}">
<input type="hidden" name="state" value="${state}"><input type="hidden" name="id_token" value="${token}">
</form>
<script>document.forms[0].submit()</script></html>`;
