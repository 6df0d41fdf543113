import type { Api, InputOf, OutputOf, RouteName } from '../api.ts';
import { type Border, type RequestSpec, sendRequest } from './request.ts';

/** What a call may carry besides its input. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

type CallArguments<C> = C extends { readonly input: unknown }
  ? [input: InputOf<C>, options?: CallOptions]
  : [input?: InputOf<C>, options?: CallOptions];

/** Calls the routes of the widget's own module; names, inputs and answers are typed by its `Api`. */
export interface ApiClient<A extends Api> {
  /**
   * Calls one route.
   * @example await this.api.call('GET /analyses/:id', { id })
   * Errors: an `AppError` with the server's code, sentence and `data.requestId`; `network.offline`.
   */
  call<K extends keyof A & RouteName>(route: K, ...call: CallArguments<A[K]>): Promise<OutputOf<A[K]>>;
}

/** Makes the client of a module's routes. */
export function createApiClient<A extends Api>(border: Border): ApiClient<A> {
  return {
    async call(route, ...[input, options]) {
      const spec = writeRequest(border.module, route, (input ?? {}) as Record<string, unknown>);
      const response = await sendRequest(border, { ...spec, signal: options?.signal });
      return (await readAnswer(response)) as OutputOf<A[typeof route]>;
    },
  };
}

/** Where the routes of a module begin. */
export const moduleRoot = (module: string) => `/api/v1/modules/${module}`;

/** Puts a flat input where it belongs: path parameters, then the query or the JSON body. */
export function writeRequest(module: string, route: RouteName, input: Record<string, unknown>): RequestSpec {
  const [method, template] = route.split(' ') as [RequestSpec['method'], string];
  const rest = { ...input };
  const path = template.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  const url = moduleRoot(module) + path;
  if (method === 'GET' || method === 'DELETE') return { method, path: url + writeQuery(rest) };
  return { method, path: url, json: rest };
}

function writeQuery(values: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null) query.append(name, String(value));
  }
  const text = query.toString();
  return text && `?${text}`;
}

/** A single answer is unwrapped from `data`; a list stays `{ data, page }`. */
export async function readAnswer(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const body = (await response.json()) as { data: unknown; page?: unknown };
  return body.page === undefined ? body.data : body;
}
