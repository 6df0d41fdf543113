// What host and runner process say to each other: one line of JSON each.
import type { Caller, Json, LaunchFacts } from '../../../../plugins/sdk/index.ts';

/** What of a module is called. */
export type CallKind = 'route' | 'job' | 'event' | 'hook' | 'migrate';

/** Services by name; `1` is one that can be called, `2` one that answers in parts. */
export interface ServiceTree {
  readonly [name: string]: ServiceTree | 1 | 2;
}

/** Paths that no service has: the next parts of an answer, by its number, and that nobody wants more of them. */
export const nextParts = '#next';
export const endParts = '#end';

/** What a call may know without asking. */
export interface CallFacts {
  readonly caller: Caller;
  readonly launch: LaunchFacts | null;
  readonly locale: string;
  readonly settings: Json;
  /** Milliseconds since 1970 by the host's clock. */
  readonly now: number;
  readonly run?: { readonly id: string; readonly attempt: number };
}

/** Names of what a module's manifest says that its code has. */
export interface Declared {
  readonly routes: readonly string[];
  readonly jobs: readonly string[];
  readonly events: readonly string[];
  readonly collections: readonly string[];
}

export type ToChild =
  | {
      readonly t: 'init';
      readonly id: string;
      readonly folder: string;
      readonly entry: string | null;
      readonly declared: Declared;
      readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
      readonly answerBytes: number;
      readonly argumentBytes: number;
      readonly values: number;
    }
  | { readonly t: 'tree'; readonly tree: number; readonly services: ServiceTree }
  | {
      readonly t: 'call';
      readonly id: number;
      readonly kind: CallKind;
      readonly name: string;
      readonly tree: number;
      readonly facts: CallFacts;
      readonly input?: Json;
    }
  /** An answer to service call `n`; without `value` it is undefined. */
  | { readonly t: 'answer'; readonly id: number; readonly n: number; readonly value?: Json }
  | { readonly t: 'refusal'; readonly id: number; readonly n: number; readonly error: RefusedService }
  | { readonly t: 'abort'; readonly id: number }
  /** Nobody waits for this call any more. */
  | { readonly t: 'over'; readonly id: number }
  | { readonly t: 'ping'; readonly n: number };

/** How a service refused. What the host alone may know stays there. */
export interface RefusedService {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  readonly data?: Readonly<Record<string, Json>>;
  readonly retryAfter?: number;
}

/** Why a call failed, as its process saw it. */
export type WireError =
  | (RefusedService & { readonly kind: 'app'; readonly stack?: string })
  /** The error of service call `n`, thrown on. */
  | { readonly kind: 'service'; readonly n: number }
  /** An import that is not allowed, or something else that is not. */
  | { readonly kind: 'import' | 'access'; readonly name: string; readonly stack?: string }
  | { readonly kind: 'answer_not_json' | 'argument_not_json'; readonly message: string }
  | { readonly kind: 'answer_too_large' | 'argument_too_large'; readonly bytes: number }
  | { readonly kind: 'memory'; readonly message: string }
  | { readonly kind: 'thrown'; readonly message: string; readonly stack?: string };

export type FromChild =
  | { readonly t: 'ready' }
  | { readonly t: 'broken'; readonly error: WireError }
  | { readonly t: 'result'; readonly id: number; readonly value?: Json }
  | { readonly t: 'error'; readonly id: number; readonly error: WireError }
  | {
      readonly t: 'service';
      readonly id: number;
      readonly n: number;
      readonly path: string;
      readonly args: Json[];
      /** Places in `args` that are undefined. */
      readonly absent?: number[];
    }
  | {
      readonly t: 'progress';
      readonly id: number;
      readonly n: number;
      readonly fraction: number;
      readonly step: string;
    }
  | {
      readonly t: 'log';
      readonly id: number | null;
      readonly level: 'info' | 'warn' | 'error';
      readonly message: string;
      readonly data?: Readonly<Record<string, Json>>;
    }
  /** A promise failed and nobody listened (`fatal` false), or an error reached nobody and the process ends. */
  | { readonly t: 'stray'; readonly id: number | null; readonly fatal: boolean; readonly error: WireError }
  /** `cpuMs` and `bytes`: what its process used, where the host cannot see for itself. */
  | { readonly t: 'pong'; readonly n: number; readonly cpuMs: number; readonly bytes: number };
