import { AppError } from 'inlay/sdk';
import type { Context, Middleware, OpenApiPart } from '../kernel/http/index.ts';
import type { KeyScope } from './api-keys/index.ts';
import type { Role } from './members/index.ts';

export type { Middleware };

/** A member at the console. */
export interface MemberCaller {
  readonly kind: 'member';
  readonly tenantId: string;
  readonly memberId: string;
  readonly userId: string;
  readonly sessionId: string;
  readonly role: Role;
}

/** A widget, by its launch token. */
export interface LaunchCaller {
  readonly kind: 'launch';
  readonly tenantId: string;
  readonly launchId: string;
  readonly module: string;
  /** Its widget stands in a sandboxed frame, so that its requests come from an opaque origin. */
  readonly sandboxed?: boolean;
  /** Set when a member opened the widget: they see what their role may see, as long as they are signed in. */
  readonly member: {
    readonly id: string;
    readonly role: Role;
    /** Null where another system vouches for the member: then there is no session at the console to end. */
    readonly sessionId: string | null;
  } | null;
}

/** A tenant's own server, by an API key: it may what its scopes say, wherever a route names one, and nothing else. */
export interface KeyCaller {
  readonly kind: 'key';
  readonly tenantId: string;
  readonly keyId: string;
  readonly scopes: readonly KeyScope[];
}

export type PersonCaller = MemberCaller | LaunchCaller;
export type RequestCaller = PersonCaller | KeyCaller;

export const signInNeeded = () =>
  new AppError('sessions.sign_in_needed', 401, 'Sign in first, or open the widget again.');
export const notAllowed = () =>
  new AppError(
    'request.not_allowed',
    403,
    'Your role does not allow this. Ask an admin of your organisation.',
  );

const notForKeys = () =>
  new AppError(
    'api_keys.not_here',
    403,
    'No API key may do this. A member does it, signed in at the console.',
  );
const scopeNeeded = (scope: KeyScope) =>
  new AppError(
    'api_keys.scope_needed',
    403,
    `This API key lacks the scope ${scope}. Make one that has it in the console.`,
    { data: { scope } },
  );

/** Lets only members at the console through. */
export function signedIn(): Middleware {
  return admit('member');
}

/** Who a route lets in: members, widgets, or API keys that have a scope. */
type Admitted = PersonCaller['kind'] | { readonly key: KeyScope };

/** Lets only the named kinds of caller through. */
export function admit(...admitted: readonly Admitted[]): Middleware {
  const scope = admitted.flatMap((each) => (typeof each === 'object' ? each.key : []))[0];
  const middleware: Middleware = (ctx, next) => {
    const caller = ctx.state.caller as RequestCaller | undefined;
    if (!caller) throw signInNeeded();
    if (caller.kind !== 'key') {
      if (!admitted.includes(caller.kind)) throw notAllowed();
    } else if (!scope) throw notForKeys();
    else if (!caller.scopes.includes(scope)) throw scopeNeeded(scope);
    return next();
  };
  return Object.assign(middleware, { openapi: { security: admitted.map(describeAdmitted) } });
}

function describeAdmitted(admitted: Admitted): Readonly<Record<string, readonly string[]>> {
  if (typeof admitted === 'object') return { apiKey: [admitted.key] };
  return admitted === 'member' ? { session: [] } : { launch: [] };
}

/** Routes that a sandboxed frame may call: those that take its token, and those that say so themselves. */
export const admitsFrames = ({ security = [], opaque = false }: OpenApiPart): boolean =>
  opaque || security.some((scheme) => 'launch' in scheme);

/** Refuses unless a policy said yes. */
export function allow(permitted: boolean): void {
  if (!permitted) throw notAllowed();
}

export function callerOf(ctx: Context): RequestCaller {
  const caller = ctx.state.caller as RequestCaller | undefined;
  if (!caller) throw signInNeeded();
  return caller;
}

export function memberOf(ctx: Context): MemberCaller {
  const caller = callerOf(ctx);
  if (caller.kind !== 'member') throw notAllowed();
  return caller;
}

export function launchOf(ctx: Context): LaunchCaller {
  const caller = callerOf(ctx);
  if (caller.kind !== 'launch') throw notAllowed();
  return caller;
}

/** Whoever calls, unless it is a server with a key. */
export function personOf(ctx: Context): PersonCaller {
  const caller = callerOf(ctx);
  if (caller.kind === 'key') throw notForKeys();
  return caller;
}

/** Who it is for what is counted by caller. */
export const nameCaller = (caller: RequestCaller): string =>
  caller.kind === 'member' ? caller.memberId : caller.kind === 'launch' ? caller.launchId : caller.keyId;

/** The tenant comes from the token, never from the path or the body. */
export const tenantOf = (ctx: Context): string => callerOf(ctx).tenantId;

/** The role a caller acts with; undefined for a candidate. What a key may was settled when its scope let it in. */
export const roleOf = (caller: RequestCaller): Role | undefined =>
  caller.kind === 'launch' ? caller.member?.role : caller.kind === 'key' ? 'admin' : caller.role;
