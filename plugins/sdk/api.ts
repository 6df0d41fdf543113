import type { Static, TSchema } from './schema.ts';

/** `METHOD /path` of a route, the path relative to the module; `:name` marks a path parameter. */
export type RouteName = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;

/** What one route takes and gives. */
export interface RouteContract {
  /** One sentence for the API document. */
  readonly summary: string;
  /**
   * The input as one flat object: path parameters, then the query of GET and DELETE or the JSON body of
   * the others. A path parameter wins over a property of the same name. Checked before the handler runs.
   */
  readonly input?: TSchema;
  /** The JSON answer. Left out for an answer that is a file (see `fileAnswer`) or empty (204). */
  readonly output?: TSchema;
  /** Status of success. Default 200, or 204 without an output. */
  readonly status?: 200 | 201 | 202 | 204;
}

/** A module's routes by name. Put it in `shared/api.ts`: the server handles it, the widgets call it. */
export type Api = { readonly [route: RouteName]: RouteContract };

/** Types an API while keeping its literal names. */
export function defineApi<const T extends Api>(api: T): T {
  return api;
}

/** The input of a route as a handler receives it and a widget sends it. */
export type InputOf<C> = C extends { readonly input: infer S extends TSchema }
  ? Static<S>
  : Record<string, never>;

/** The answer of a route. */
export type OutputOf<C> = C extends { readonly output: infer S extends TSchema } ? Static<S> : undefined;

/** An answer that is a stored file instead of JSON: made by `fileAnswer` or `documentAnswer`. */
export interface FileAnswer {
  readonly inlayFile: ({ readonly fileId: string } | { readonly documentId: string }) & {
    readonly name: string;
    readonly inline: boolean;
  };
}

/**
 * Answers a route with a stored file. The host streams it; the bytes never cross the module's border.
 * @param fileId - From `services.files` or `services.pdf`.
 * @param options - `name` the browser saves it under; `inline` to show rather than save (default false).
 */
export function fileAnswer(fileId: string, options: { name: string; inline?: boolean }): FileAnswer {
  return { inlayFile: { fileId, name: options.name, inline: options.inline ?? false } };
}

/**
 * Answers a route with a document as it was given. The host streams it to whoever may reach it; the bytes never
 * cross the module's border. Needs the permission `documents:read`.
 * @param documentId - From `services.documents`.
 * @param options - `name` the browser saves it under; `inline` to show rather than save (default false).
 */
export function documentAnswer(documentId: string, options: { name: string; inline?: boolean }): FileAnswer {
  return { inlayFile: { documentId, name: options.name, inline: options.inline ?? false } };
}
