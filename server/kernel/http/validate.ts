import type { AppError, TSchema } from 'inlay/sdk';
import { closeSchema, invalidRequest, listSchemaFaults } from '../schema/index.ts';
import { checkStrings } from './check-text.ts';
import { type Middleware, type OpenApiPart, withOpenApi } from './context.ts';
import { readJson } from './read-body.ts';

const bodyLimit = 1024 * 1024;

/** Reads a JSON body, checks it and puts it in `ctx.state.body`. `limit` in bytes, 1 MiB by default. */
export function body(schema: TSchema, { limit = bodyLimit }: { readonly limit?: number } = {}): Middleware {
  const closed = closeSchema(schema);
  return withOpenApi(
    async (ctx, next) => {
      const value = await readJson(ctx, limit);
      const faults = listSchemaFaults(closed, value);
      if (faults.length > 0) throw invalidRequest(faults);
      ctx.state.body = value;
      return next();
    },
    { body: closed },
  );
}

/** Checks the query, turns its strings into what the schema asks for and puts it in `ctx.state.query`. */
export function query(schema: TSchema): Middleware {
  const closed = closeSchema(schema);
  return withOpenApi(
    (ctx, next) => {
      const value = { ...ctx.query };
      checkStrings(value);
      const faults = listSchemaFaults(closed, value, 'text');
      if (faults.length > 0) throw invalidRequest(faults);
      ctx.state.query = value;
      return next();
    },
    { query: closed },
  );
}

/**
 * Checks the parameters of the path and puts them in `ctx.state.params`. `missing` is what is thrown where they name
 * nothing that there could be: for whoever opened an address it is not there, as one that was deleted.
 */
export function params(schema: TSchema, missing?: () => AppError): Middleware {
  return withOpenApi(
    (ctx, next) => {
      const value = { ...(ctx.params as Record<string, string>) };
      checkStrings(value);
      const faults = listSchemaFaults(schema, value, 'text');
      if (faults.length > 0) throw missing?.() ?? invalidRequest(faults);
      ctx.state.params = value;
      return next();
    },
    { params: schema },
  );
}

/** Says what a route is for and what it answers with. */
export function describe(part: OpenApiPart): Middleware {
  return withOpenApi((_ctx, next) => next(), part);
}
