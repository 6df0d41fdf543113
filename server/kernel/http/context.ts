import Router from '@koa/router';
import type Koa from 'koa';

export type { Router };
export type Context = Koa.Context;
export type Next = Koa.Next;

/** A Koa middleware. `openapi` is its part of the description of every route it stands in. */
export type Middleware = ((ctx: Context, next: Next) => unknown) & { readonly openapi?: OpenApiPart };

/** What middlewares add to an operation of the OpenAPI document. */
export interface OpenApiPart {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  /** Status of the answer when all went well. */
  readonly status?: number;
  readonly answers?: object;
  /** Content type of the answer. Default `application/json`. */
  readonly answerType?: string;
  readonly body?: object;
  /** Content type of the body. Default `application/json`. */
  readonly bodyType?: string;
  readonly query?: object;
  readonly params?: object;
  /** Sandboxed frames may call it although it takes no launch token: it checks them by itself. */
  readonly opaque?: boolean;
  /** Left out of the document. */
  readonly hidden?: boolean;
}

/** Routes under one prefix. Paths use `:name` for parameters. */
export function createRouter(prefix?: string): Router {
  return new Router(prefix === undefined ? {} : { prefix });
}

export function withOpenApi(
  middleware: (ctx: Context, next: Next) => unknown,
  openapi: OpenApiPart,
): Middleware {
  return Object.assign(middleware, { openapi });
}
