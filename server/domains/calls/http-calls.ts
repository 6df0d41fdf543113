import { type HttpAnswer, type HttpRequest, isAppError, Type } from 'inlay/sdk';
import type { ModuleServices } from '../../../host/node/runner/module-runner.ts';
import { grantOfHost } from '../../../plugins/sdk/read-manifest.ts';
import type { Config } from '../../kernel/config/index.ts';
import { createOutlet, type Outlet, type OutletAnswer } from '../../kernel/fetch/index.ts';
import { listSchemaFaults } from '../../kernel/schema/index.ts';
import type { ActiveModule } from '../modules/index.ts';
import * as errors from './http-errors.ts';
import type { CallHost } from './services.ts';

const defaultMs = 10_000;
const longestMs = 30_000;
const largestAnswer = 2_000_000;
const largestBody = 1_000_000;
const mostRedirects = 5;
const mostInMinute = 120;

const RequestBody = Type.Object(
  {
    method: Type.Optional(Type.Enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])),
    headers: Type.Optional(
      Type.Record(
        Type.String({ pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$" }),
        Type.String({ maxLength: 8192, pattern: '^[\\t\\u0020-\\u007e\\u0080-\\u00ff]*$' }),
        { additionalProperties: false, maxProperties: 50 },
      ),
    ),
    body: Type.Optional(Type.String()),
    timeoutMs: Type.Optional(Type.Integer({ minimum: 1, maximum: longestMs })),
  },
  { additionalProperties: false },
);

/** They belong to the connection, or to a browser. RFC 9110 §7.6.1. */
const closedHeaders =
  /^(cookie2?|host|connection|content-length|transfer-encoding|keep-alive|upgrade|te|trailer|expect|proxy-.*)$/i;
/** What may go to another origin: never a credential, whatever a module calls its own. */
const openHeaders = /^(accept|accept-language|content-type|user-agent)$/i;

/** Refusals that an admin can mend, or whoever wrote the module. */
const ofReach = new Set(['http.host_not_declared', 'http.host_not_granted', 'http.address_refused']);

type Parts = Pick<CallHost, 'config' | 'cache' | 'log' | 'moduleLogs'> & { readonly outlet?: Outlet };

/** One for all calls of a process, so that connections last. */
const outlets = new WeakMap<Config, Outlet>();
const outletOf = (config: Config): Outlet => {
  const outlet = outlets.get(config) ?? createOutlet(config);
  outlets.set(config, outlet);
  return outlet;
};

/** Servers outside: those that the manifest declares and an admin granted, and nothing inside anybody's network. */
export function createHttpCalls(
  { config, cache, log, moduleLogs, outlet = outletOf(config) }: Parts,
  { tenantId, active }: { readonly tenantId: string; readonly active: ActiveModule },
): Pick<ModuleServices, 'http'> {
  const { module, permissions } = active;
  const declared = module.manifest.network ?? [];

  /** Each address anew, also that of a redirect. */
  function checkAddress(url: URL): void {
    if (!outlet.allows(url.href)) throw errors.addressRefused(url.host);
    const matching = declared.filter((host) => isOfHost(url, host));
    if (matching.length === 0) throw errors.hostNotDeclared(module.id, url.host);
    if (!matching.some((host) => permissions.includes(grantOfHost(host))))
      throw errors.hostNotGranted(module.id, url.host);
  }

  async function send(url: URL, request: HttpRequest, deadline: number): Promise<OutletAnswer> {
    checkAddress(url);
    const { method = 'GET', headers = {}, body } = request;
    const timeoutMs = deadline - Date.now();
    if (timeoutMs <= 0) throw errors.unreachable(url.host);
    try {
      return await outlet.request(url.href, {
        method,
        headers: { accept: '*/*', ...lowerNames(headers), 'accept-encoding': 'identity' },
        timeoutMs,
        limit: largestAnswer,
        ...(body !== undefined && { body }),
      });
    } catch (error) {
      const refused = isAppError(error) && error.code === 'outlet.forbidden';
      throw refused ? errors.addressRefused(url.host) : errors.unreachable(url.host, error);
    }
  }

  /** Stands in the tenant's log of the module, also where the module makes something else of it. */
  function noteRefusal(error: unknown): never {
    if (isAppError(error) && ofReach.has(error.code)) {
      const { id, version } = module;
      const { code, message } = error;
      moduleLogs.write({ tenantId, module: id, version, level: 'warn', code, message });
    }
    throw error;
  }

  async function ask(address: string, asked: HttpRequest): Promise<HttpAnswer> {
    let request = check(address, asked);
    let url = new URL(address);
    checkAddress(url);
    if ((await cache.increment(`http:${tenantId}:${module.id}`, 60)) > mostInMinute)
      throw errors.rateLimited(mostInMinute);
    const deadline = Date.now() + (asked.timeoutMs ?? defaultMs);
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const answer = await send(url, request, deadline);
      // Never the path: it may hold a key.
      const facts = { module: module.id, tenantId, host: url.host, status: answer.status };
      log.debug(facts, 'A module asked a server.');
      const next = findRedirect(url, answer);
      if (!next) return present(answer);
      request = redirect(request, answer.status, url.origin === next.origin);
      url = next;
    }
    throw errors.tooManyRedirects(url.host);
  }

  return { http: { fetch: (address, asked = {}) => ask(address, asked).catch(noteRefusal) } };
}

function check(address: string, request: HttpRequest): HttpRequest {
  if (typeof address !== 'string' || !URL.canParse(address))
    throw errors.requestInvalid('the address is none: write it whole, with https://.');
  const [fault] = listSchemaFaults(RequestBody, request);
  if (fault) throw errors.requestInvalid(`${fault.path || 'it'} ${fault.message}.`);
  const closed = Object.keys(request.headers ?? {}).find((name) => closedHeaders.test(name));
  if (closed) throw errors.requestInvalid(`the header ${closed} is not a module’s to set.`);
  if (request.body === undefined) return request;
  if (['GET', 'HEAD'].includes(request.method ?? 'GET'))
    throw errors.requestInvalid('GET and HEAD have no body.');
  if (Buffer.byteLength(request.body) > largestBody)
    throw errors.requestInvalid(`the body is larger than ${largestBody / 1_000_000} MB.`);
  return request;
}

/** `*.example.com` is every name below it, not the name itself. A host without a port means port 443. */
export function isOfHost({ host }: URL, declared: string): boolean {
  return declared.startsWith('*.') ? host.endsWith(declared.slice(1)) : host === declared;
}

function findRedirect(from: URL, { status, headers }: OutletAnswer): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(status) || headers.location === undefined) return undefined;
  return URL.canParse(headers.location, from.href) ? new URL(headers.location, from.href) : undefined;
}

/** As the Fetch standard has it (§4.4, HTTP-redirect fetch), and stricter with headers. */
function redirect(
  { method = 'GET', headers = {}, body }: HttpRequest,
  status: number,
  sameOrigin: boolean,
): HttpRequest {
  const toGet = (status === 303 && method !== 'HEAD') || ([301, 302].includes(status) && method === 'POST');
  const kept = Object.entries(headers).filter(
    ([name]) => (sameOrigin || openHeaders.test(name)) && !(toGet && /^content-/i.test(name)),
  );
  return {
    method: toGet ? 'GET' : method,
    headers: Object.fromEntries(kept),
    ...(!toGet && body !== undefined && { body }),
  };
}

const lowerNames = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

function present({ status, headers, text }: OutletAnswer): HttpAnswer {
  const shown = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || /^set-cookie/.test(name) ? [] : [[name, String(value)] as const],
  );
  return { status, headers: Object.fromEntries(shown), text };
}
