/** Somebody who is signed in to Inlay and uses its API as the console does. */
export interface ApiVisitor {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, value?: unknown): Promise<T>;
  /** Sends a form, such as a file. */
  send<T>(path: string, form: FormData): Promise<T>;
  signOut(): Promise<void>;
}

export interface VisitOptions {
  /** Address of Inlay as this process reaches it. */
  readonly url: string;
  readonly email: string;
  readonly password: string;
  readonly signal: AbortSignal;
}

/** What the API answered that it did not do. */
export class ApiRefusal extends Error {
  readonly status: number;

  constructor(what: string, status: number, text: string) {
    super(`${what} answered ${status}: ${text}`);
    this.status = status;
  }
}

/** Signs in. Answers are given without the `data` around them. */
export async function visitApi({ url, email, password, signal }: VisitOptions): Promise<ApiVisitor> {
  let cookie = '';
  const call = async (method: string, path: string, body?: BodyInit, type?: string) => {
    const headers = { cookie, ...(type && { 'content-type': type }) };
    const answer = await fetch(`${url}/api/v1${path}`, { method, headers, signal, ...(body && { body }) });
    if (!answer.ok) throw new ApiRefusal(`${method} ${path}`, answer.status, await answer.text());
    return answer;
  };
  const read = async <T>(answer: Response) =>
    answer.status === 204 ? (undefined as T) : ((await answer.json()) as { data: T }).data;
  const post = (path: string, value: unknown) =>
    call('POST', path, JSON.stringify(value), 'application/json');

  const session = await post('/auth/sign-in', { email, password });
  cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return {
    get: async (path) => read(await call('GET', path)),
    post: async (path, value = {}) => read(await post(path, value)),
    send: async (path, form) => read(await call('POST', path, form)),
    signOut: async () => void (await call('POST', '/auth/sign-out')),
  };
}
