// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
type AnyJson = any;

export interface Answer {
  readonly status: number;
  readonly body: AnyJson;
  readonly headers: Headers;
}

/** A caller of the HTTP API that keeps its cookies, as a browser does. */
export class Client {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();
  /** A launch token to send instead of cookies. */
  token: string | undefined;

  constructor(origin: string, token?: string) {
    this.#origin = origin;
    this.token = token;
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }
  post(path: string, body?: unknown): Promise<Answer> {
    return this.send('POST', path, body);
  }
  patch(path: string, body: unknown): Promise<Answer> {
    return this.send('PATCH', path, body);
  }
  delete(path: string): Promise<Answer> {
    return this.send('DELETE', path);
  }

  /** Gives a file as a widget does. */
  async upload(
    bytes: Uint8Array | string,
    name: string,
    fields: Record<string, string> = {},
  ): Promise<Answer> {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    form.set('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
    return this.#fetch('POST', '/documents', { body: form });
  }

  /** Sends plain bytes. */
  postBytes(path: string, bytes: Uint8Array): Promise<Answer> {
    const body = new Blob([bytes as Uint8Array<ArrayBuffer>]);
    return this.#fetch('POST', path, { body, headers: { 'content-type': 'application/octet-stream' } });
  }

  send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    return this.#fetch(method, path, { ...json, headers: { ...type, ...headers } });
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }
  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  async #fetch(method: string, path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (this.token) headers.set('authorization', `Bearer ${this.token}`);
    else if (this.#cookies.size > 0)
      headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const url = path.startsWith('/api/') || path.startsWith('/frame') ? path : `/api/v1${path}`;
    const answer = await fetch(this.#origin + url, { ...init, method, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
  }
}
