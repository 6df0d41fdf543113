import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AccessTokens } from './access-tokens.ts';
import { type Authorization, readAuthorization } from './authorization.ts';
import { Course, type CourseData } from './course.ts';
import { DeepLinking } from './deep-linking.ts';
import { type Call, presentRefusal, Refusal, type Reply, readCall, sendReply } from './exchange.ts';
import { type Claims, signJwt } from './jwt.ts';
import { createSigningKey, type SigningKey } from './keys.ts';
import { writeCourse, writeFormPost, writeRefusal } from './pages.ts';
import { Registration } from './registration.ts';
import { addressLineItem } from './services/line-items.ts';
import { answerService, Weather } from './services/services.ts';
import type { RegisteredTool } from './tool.ts';
import { ToolKeys } from './tool-keys.ts';
import type { CourseStorage, Visit } from './visit.ts';
import { Visits } from './visits.ts';
import { writeMessage } from './write-message.ts';

type Route = (call: Call) => Reply | Promise<Reply>;

/** An LTI 1.3 Advantage platform: sign-in address, key set, messages, services. */
export class LtiPlatform {
  readonly tools = new Map<string, RegisteredTool>();
  readonly courses = new Map<string, Course>();
  /** What goes wrong at the services, and what was asked of them. */
  readonly weather = new Weather();
  readonly accessTokens: AccessTokens;
  readonly deepLinking: DeepLinking;
  readonly registration: Registration;
  readonly #changed: () => void;
  readonly #visits = new Visits();
  readonly #pages = new Map<string, string>();
  readonly #routes: Readonly<Record<string, Route>>;
  #keys: SigningKey[] = [];
  #server: Server | undefined;
  /** How often the key set was read. */
  keySetReads = 0;
  issuer = '';

  /** `changed` is called when a course or the list of tools has changed. */
  constructor({ changed = () => {} }: { changed?: () => void } = {}) {
    const { tools, courses, weather } = this;
    const toolKeys = new ToolKeys();
    this.#changed = changed;
    const accessTokens = new AccessTokens({ tools, toolKeys, tokenUrl: () => this.tokenUrl });
    const deepLinking = new DeepLinking({ tools, courses, toolKeys, issuer: () => this.issuer, changed });
    const registration = new Registration({ platform: this, register: (tool) => this.register(tool) });
    this.accessTokens = accessTokens;
    this.deepLinking = deepLinking;
    this.registration = registration;
    this.#routes = {
      '/.well-known/openid-configuration': () => registration.describe(),
      '/register': (call) => registration.answer(call),
      '/authorize': (call) => this.#answerAuthorization(call),
      '/jwks': () => this.#showKeys(),
      '/token': (call) => weather.pass(call, () => accessTokens.answer(call)),
      '/courses/': (call) =>
        weather.pass(call, () => answerService(call, { courses, accessTokens, changed })),
      '/deep-linking/return': (call) => deepLinking.answer(call),
      '/platform/storage.js': showScript('storage.js'),
      '/platform/placed.js': showScript('placed.js'),
    };
  }

  /** On a port of its own. `host`: the name that browsers know it by, so that it is another site than the tool. */
  async start(host = '127.0.0.1'): Promise<this> {
    const server = createServer((request, response) => {
      this.answer(request, response).then(
        (answered) => answered || response.writeHead(404).end(),
        () => response.writeHead(500).end(),
      );
    });
    this.#server = server;
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return this.open(`http://${host}:${(server.address() as AddressInfo).port}`, [await createSigningKey()]);
  }

  /** On an address that somebody else answers for. The last key signs, all are shown. */
  open(issuer: string, keys: readonly SigningKey[]): this {
    this.issuer = issuer;
    this.#keys = [...keys];
    return this;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((done) => (this.#server ? this.#server.close(done) : done(undefined)));
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
    this.tools.set(tool.clientId, tool);
    this.#changed();
  }

  /** A new key signs from now on; the key set shows this one only. */
  async rotateKeys(): Promise<void> {
    this.#keys = [await createSigningKey()];
  }

  /** The course of this id, made where there is none yet. */
  course({ id, title }: Pick<CourseData, 'id' | 'title'>): Course {
    const course = this.courses.get(id) ?? new Course({ id, title });
    this.courses.set(id, course);
    return course;
  }

  /** Where the services of a course begin. */
  addressCourse({ id }: Pick<Course, 'id'>): string {
    return `${this.issuer}/courses/${encodeURIComponent(id)}`;
  }

  /** Somebody opens a link: the address that their frame goes to (Security Framework 1.0 §5.1.1.1). */
  initiateLogin(clientId: string, visit: Visit, { storageTarget }: { storageTarget?: string } = {}): string {
    const tool = this.#findTool(clientId);
    this.#enter(tool, visit);
    const url = new URL(tool.loginUrl);
    const parameters = {
      iss: this.issuer,
      client_id: clientId,
      login_hint: visit.sub,
      lti_message_hint: this.#visits.open(visit, tool),
      lti_deployment_id: tool.deploymentId,
      target_link_uri: visit.targetLinkUri,
      ...(storageTarget && { lti_storage_target: storageTarget }),
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url.href;
  }

  /** Whoever opens a link is in the course, and so is the link. */
  #enter({ clientId }: RegisteredTool, visit: Visit): void {
    if (!visit.context) return;
    const { people, links } = this.course(visit.context);
    const { sub, resourceLinkId, name, givenName, familyName, email, roles } = visit;
    if (!people.has(sub)) people.set(sub, { id: sub, name, givenName, familyName, email, roles });
    if (resourceLinkId === undefined || links.has(resourceLinkId)) return;
    const { resourceLinkTitle: title = 'A link', targetLinkUri, custom } = visit;
    links.set(resourceLinkId, { id: resourceLinkId, clientId, title, targetLinkUri, custom });
  }

  /** A page of a course with the link open in a frame: its address. */
  openCourse(clientId: string, visit: Visit, storage: CourseStorage): string {
    const storageTarget = storage === 'none' ? {} : { storageTarget: '_parent' };
    const path = `/course/${randomUUID()}`;
    this.#pages.set(path, writeCourse(this.initiateLogin(clientId, visit, storageTarget), storage));
    return this.issuer + path;
  }

  /** Checks an authentication request and makes the claims that answer it (§5.1.1.2 and §5.1.1.3). */
  authorize(url: URL): { authorization: Authorization; claims: Claims } {
    const authorization = readAuthorization(url.searchParams);
    const { clientId, redirectUri, messageHint, loginHint, nonce } = authorization;
    const tool = this.#findTool(clientId);
    if (!tool.redirectUris.includes(redirectUri))
      throw new Refusal(400, 'invalid_request', 'redirect_uri is not registered.');
    const visit = this.#visits.find(messageHint, clientId);
    if (!visit || visit.sub !== loginHint)
      throw new Refusal(400, 'login_required', 'Nobody opened this: open it from the course again.');
    const lineItemUrl = this.#findColumn(tool, visit);
    const data = visit.deepLinking && this.deepLinking.ask(visit, tool);
    const claims = writeMessage({ issuer: this.issuer, nonce, tool, visit, lineItemUrl, data });
    return { authorization, claims };
  }

  /** AGS 2.0 §3.1.1: named where exactly one column belongs to the link. */
  #findColumn({ clientId }: RegisteredTool, { context, resourceLinkId }: Visit): string | undefined {
    const course = context && this.courses.get(context.id);
    if (!course || resourceLinkId === undefined) return undefined;
    const own = [...course.lineItems.values()].filter(
      (item) => item.resourceLinkId === resourceLinkId && item.clientId === clientId,
    );
    return own.length === 1 ? addressLineItem(this.addressCourse(course), own[0]!.id) : undefined;
  }

  sign(claims: Claims, options: { key?: SigningKey; header?: Claims } = {}): string {
    return signJwt(claims, options.key ?? this.signingKey, options.header);
  }

  #findTool(clientId: string): RegisteredTool {
    const tool = this.tools.get(clientId);
    if (!tool) throw new Refusal(400, 'invalid_client', 'No tool has this client_id.');
    return tool;
  }

  /** Answers where the address is one of the platform's; false where it is not. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const route = this.#findRoute(new URL(request.url ?? '/', this.issuer).pathname);
    if (!route) return false;
    sendReply(response, await carryOut(route, request, this.issuer));
    return true;
  }

  #findRoute(path: string): Route | undefined {
    const page = this.#pages.get(path);
    if (page) return () => ({ body: page });
    const name = path.startsWith('/courses/') ? '/courses/' : path;
    return Object.hasOwn(this.#routes, name) ? this.#routes[name] : undefined;
  }

  #showKeys(): Reply {
    this.keySetReads += 1;
    return { body: { keys: this.#keys.map(({ publicJwk }) => publicJwk) } };
  }

  /** OpenID Connect Core §3.1.2.1: by GET and by POST. A person sees the answer. */
  #answerAuthorization({ method, url, body }: Call): Reply {
    const asked = new URL(url);
    if (method === 'POST') asked.search = body;
    try {
      const { authorization, claims } = this.authorize(asked);
      const { redirectUri, state } = authorization;
      return { body: writeFormPost(redirectUri, { state, id_token: this.sign(claims) }) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, body: writeRefusal(error) };
    }
  }
}

async function carryOut(route: Route, request: IncomingMessage, issuer: string): Promise<Reply> {
  try {
    return await route(await readCall(request, issuer));
  } catch (error) {
    if (error instanceof Refusal) return presentRefusal(error);
    throw error;
  }
}

function showScript(name: string): Route {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return () => ({ type: 'text/javascript; charset=utf-8', body: text });
}
