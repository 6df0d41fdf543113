import type { RouteName } from '../../api.ts';
import { AppError, isAppError } from '../../error.ts';
import type { DocumentFacts, JobFacts } from '../../services.ts';
import { moduleRoot } from '../api-client.ts';

/** Answers one route: with its output, with a `Blob` for a file, or by throwing an `AppError`. */
export type FakeRoute = (input: never) => unknown;

/** What the pretended server knows. */
export interface FakeHostOptions {
  readonly module: string;
  /** The module's routes by name, `'GET /analyses/:id': ({ id }) => …`. */
  readonly routes: Readonly<Partial<Record<RouteName, FakeRoute>>>;
  /** The states that a watched job passes through; the last one ends it. Default: completed at once. */
  readonly jobs?: Readonly<Record<string, readonly Partial<JobFacts>[]>>;
  /** Answers an upload. Default: facts made from the file. */
  readonly upload?: (
    file: File,
    consent: { policyVersion: string },
  ) => DocumentFacts | Promise<DocumentFacts>;
}

/** A request that arrived, `method` and `path` as on the wire. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly input: unknown;
}

/** Plays the server at the border of the network, so that the whole client is under test. */
export class FakeHost {
  readonly seen: SeenRequest[] = [];
  #options: FakeHostOptions;

  constructor(options: FakeHostOptions) {
    this.#options = options;
  }

  async answer(method: string, url: URL, body: BodyInit | null | undefined): Promise<Response> {
    const input = readInput(url, body);
    this.seen.push({ method, path: url.pathname + url.search, input });
    try {
      return await this.#route(method, url.pathname, input);
    } catch (error) {
      const known = isAppError(error) ? error : new AppError('internal', 500, String(error));
      const { code, message, status, data } = known;
      return Response.json({ error: { code, message, details: data, requestId: 'test' } }, { status });
    }
  }

  #route(method: string, path: string, input: Record<string, unknown>): Promise<Response> | Response {
    const [, jobId, stream] = /^\/api\/v1\/jobs\/([^/]+)(\/events)?$/.exec(path) ?? [];
    if (jobId)
      return stream ? this.#streamJob(jobId) : Response.json({ data: this.#listStates(jobId).at(-1) });
    if (method === 'POST' && path === '/api/v1/documents') return this.#upload(input);
    if (method === 'DELETE' && path === '/api/v1/subjects/me') return new Response(null, { status: 204 });
    return this.#callRoute(method, path, input);
  }

  async #callRoute(method: string, path: string, input: Record<string, unknown>): Promise<Response> {
    const local =
      path.startsWith(moduleRoot(this.#options.module)) &&
      path.slice(moduleRoot(this.#options.module).length);
    for (const [name, handler] of Object.entries(this.#options.routes)) {
      const [routeMethod, template] = name.split(' ') as [string, string];
      const found = local && new RegExp(`^${template.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(local);
      if (routeMethod !== method || !found || !handler) continue;
      const parameters = Object.entries(found.groups ?? {}).map(([key, value]) => [
        key,
        decodeURIComponent(value),
      ]);
      return writeAnswer(await handler({ ...input, ...Object.fromEntries(parameters) } as never));
    }
    throw new AppError('http.not_found', 404, `The test has no route for ${method} ${path}.`);
  }

  #streamJob(id: string): Response {
    const events = this.#listStates(id).map((job) => `event: job\ndata: ${JSON.stringify(job)}\n\n`);
    return new Response(events.join(''), { headers: { 'content-type': 'text/event-stream' } });
  }

  #listStates(id: string): JobFacts[] {
    const states = this.#options.jobs?.[id] ?? [{}];
    return states.map((state, index) => ({
      id,
      name: 'test',
      state: index === states.length - 1 ? 'completed' : 'running',
      progress: (index + 1) / states.length,
      step: null,
      attempt: 1,
      error: null,
      result: null,
      ...state,
    }));
  }

  async #upload(input: Record<string, unknown>): Promise<Response> {
    const { file, consent } = input as { file: File; consent: string };
    const facts = await (this.#options.upload ?? describeFile)(file, { policyVersion: consent });
    return Response.json({ data: facts }, { status: 201 });
  }
}

function readInput(url: URL, body: BodyInit | null | undefined): Record<string, unknown> {
  if (typeof body === 'string') return JSON.parse(body) as Record<string, unknown>;
  return Object.fromEntries(body instanceof FormData ? body.entries() : url.searchParams);
}

function writeAnswer(output: unknown): Response {
  if (output === undefined) return new Response(null, { status: 204 });
  if (output instanceof Blob) {
    return new Response(output, { headers: { 'content-disposition': 'attachment; filename="test"' } });
  }
  const isPage = typeof output === 'object' && output !== null && 'data' in output && 'page' in output;
  return Response.json(isPage ? output : { data: output });
}

const describeFile = (file: File): DocumentFacts => ({
  id: '01K00000000000000000000DOC',
  subjectId: '01K00000000000000000000SBJ',
  name: file.name,
  type: file.type || 'application/octet-stream',
  size: file.size,
  sha256: '0'.repeat(64),
  createdAt: '2026-01-01T00:00:00.000Z',
});
