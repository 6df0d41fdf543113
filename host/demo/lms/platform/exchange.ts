import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

/** One request to an address of the platform. */
export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the platform answers; an object goes out as JSON. */
export interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A request that the platform does not carry out, in the form of RFC 6749 §5.2. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

const largest = 1_000_000;

export async function readCall(request: IncomingMessage, origin: string): Promise<Call> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > largest) throw new Refusal(413, 'invalid_request', 'The body is too large.');
  }
  const url = new URL(request.url ?? '/', origin);
  return { method: request.method ?? 'GET', url, headers: request.headers, body };
}

export function sendReply(response: ServerResponse, { status = 200, type, headers, body }: Reply): void {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const kind = type ?? (typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/json');
  response.writeHead(status, {
    ...(text !== undefined && { 'content-type': kind }),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(text);
}

export const presentRefusal = ({ status, code, message, headers }: Refusal): Reply => ({
  status,
  headers,
  body: { error: code, error_description: message },
});

export function readJson(call: Call): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(call.body);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new Refusal(400, 'invalid_request', 'The body is no JSON object.');
}
