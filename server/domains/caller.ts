import { AppError } from 'inlay/sdk';
import type { Context, Middleware } from '../kernel/http/index.ts';
import type { Role } from './members/model.ts';

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
  /** Set when a member opened the widget: they see what their role may see, as long as they are signed in. */
  readonly member: {
    readonly id: string;
    readonly role: Role;
    /** Null where another system vouches for the member: then there is no session at the console to end. */
    readonly sessionId: string | null;
  } | null;
}

export type RequestCaller = MemberCaller | LaunchCaller;

export const signInNeeded = () =>
  new AppError('sessions.sign_in_needed', 401, 'Sign in first, or open the widget again.');
export const notAllowed = () =>
  new AppError(
    'request.not_allowed',
    403,
    'Your role does not allow this. Ask an admin of your organisation.',
  );

/** Lets only members at the console through. */
export function signedIn(): Middleware {
  return admit('member');
}

/** Lets only the named kinds of caller through. */
export function admit(...kinds: RequestCaller['kind'][]): Middleware {
  const middleware: Middleware = (ctx, next) => {
    const caller = ctx.state.caller as RequestCaller | undefined;
    if (!caller) throw signInNeeded();
    if (!kinds.includes(caller.kind)) throw notAllowed();
    return next();
  };
  return Object.assign(middleware, {
    openapi: { security: kinds.map((kind) => (kind === 'member' ? { session: [] } : { launch: [] })) },
  });
}

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

/** The tenant comes from the token, never from the path or the body. */
export const tenantOf = (ctx: Context): string => callerOf(ctx).tenantId;

/** The role a caller acts with; undefined for a candidate. */
export const roleOf = (caller: RequestCaller): Role | undefined =>
  caller.kind === 'member' ? caller.role : caller.member?.role;
