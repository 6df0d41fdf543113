import { afterEach, beforeEach } from '../../../../widgets/testing/testing.ts';

/** What a route answers; 200 where no status is given. */
export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request as the server saw it. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON, or the form of an upload. */
  readonly body: unknown;
}

type Handler = (call: Call) => Answer | Promise<Answer>;

/** An error in the server's envelope. */
export const refuse = (status: number, code: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: { error: { code, message: `The server says ${code}.`, details: {}, requestId: 'req-1' } },
});

export const page = <T>(data: readonly T[], next: string | null = null): Answer => ({
  body: { data, page: { next, limit: 25 } },
});

/** Plays the server for the page: `fetch` and uploads end here instead of on the network. */
export class FakeServer {
  readonly calls: Call[] = [];
  #routes: { method: string; parts: string[]; handler: Handler }[] = [];

  /** Answers a route, `GET /api/v1/positions/:id`; a later one wins. */
  on(route: string, handler: Handler | Answer): void {
    const [method, path] = route.split(' ') as [string, string];
    const answer = typeof handler === 'function' ? handler : () => handler;
    this.#routes.unshift({ method, parts: path.split('/'), handler: answer });
  }

  /** The requests to a route so far. */
  callsTo(method: string, path: string): Call[] {
    return this.calls.filter((call) => call.method === method && call.path === path);
  }

  async answer(method: string, url: URL, body: unknown): Promise<Response> {
    const parts = url.pathname.split('/');
    const route = this.#routes.find((each) => each.method === method && fits(each.parts, parts));
    const params = Object.fromEntries(
      (route?.parts ?? []).flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), parts[at]!]] : [])),
    );
    const call: Call = { method, path: url.pathname, params, query: url.searchParams, body };
    this.calls.push(call);
    const {
      status = 200,
      body: content,
      headers = {},
    } = route ? await route.handler(call) : refuse(404, 'request.no_route');
    const text = status === 204 ? null : JSON.stringify(content ?? null);
    return new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } });
  }
}

const fits = (pattern: readonly string[], parts: readonly string[]): boolean =>
  pattern.length === parts.length && pattern.every((part, at) => part.startsWith(':') || part === parts[at]);

/** A fresh server for each test of a file. */
export function playServer(prepare: (server: FakeServer) => void = () => {}): () => FakeServer {
  const realFetch = globalThis.fetch;
  const RealRequest = globalThis.XMLHttpRequest;
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer();
    prepare(server);
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      const url = new URL(request.url);
      if (!/^\/(api\/|embed\.json)/.test(url.pathname)) return realFetch(input, init);
      const text = await request.text();
      const isBytes = request.headers.get('content-type') === 'application/octet-stream';
      return server.answer(request.method, url, isBytes ? text : text ? JSON.parse(text) : undefined);
    };
    globalThis.XMLHttpRequest = fakeUpload(() => server);
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
    globalThis.XMLHttpRequest = RealRequest;
  });
  return () => server;
}

/** The few parts of XMLHttpRequest that an upload uses. */
function fakeUpload(server: () => FakeServer): typeof XMLHttpRequest {
  class FakeUpload extends EventTarget {
    upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    status = 0;
    responseText = '';
    onload?: () => void;
    onabort?: () => void;
    onloadend?: () => void;
    #method = '';
    #url = '';
    #headers = new Headers();
    #aborted = false;
    open(method: string, url: string) {
      this.#method = method;
      this.#url = url;
    }
    setRequestHeader() {}
    getResponseHeader(name: string) {
      return this.#headers.get(name);
    }
    abort() {
      this.#aborted = true;
      this.onabort?.();
      this.onloadend?.();
    }
    async send(form: FormData) {
      this.upload.onprogress?.({ loaded: 1, total: 2 });
      const answer = await server().answer(this.#method, new URL(this.#url, location.origin), form);
      if (this.#aborted) return;
      this.status = answer.status;
      this.#headers = answer.headers;
      this.responseText = await answer.text();
      this.onload?.();
      this.onloadend?.();
    }
  }
  return FakeUpload as unknown as typeof XMLHttpRequest;
}
