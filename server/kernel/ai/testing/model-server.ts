import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encode, encodeWholeChat, openStream, protocolOf, type Said } from './wire.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
  /** The parsed body; empty where it was no JSON. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Resolves when the connection of this request is closed or its answer is complete: true if it was complete. */
  readonly ended: Promise<boolean>;
}

export type Answer = (asked: Asked, res: ServerResponse) => void | Promise<void>;

export interface ModelServer {
  /** `http://127.0.0.1:<port>`; with `/v1` the base URL of an OpenAI-compatible server. */
  readonly origin: string;
  /** All that was asked, first one first. */
  readonly asked: Asked[];
  /** The next requests are answered so, one after the other. */
  next(...answers: Answer[]): void;
  /** All others are answered so. Default: models, embeddings, speech, and `say('ok')` to every question. */
  otherwise(answer: Answer): void;
  close(): Promise<void>;
}

/**
 * Plays a provider at the border of the network, in all the protocols that our adapters speak, with the faults that
 * providers have.
 */
export async function startModelServer(): Promise<ModelServer> {
  const asked: Asked[] = [];
  const queue: Answer[] = [];
  let fallback: Answer = answerPlainly;
  const server = createServer(async (req, res) => {
    const parts: Buffer[] = [];
    for await (const part of req as AsyncIterable<Buffer>) parts.push(part);
    const bytes = Buffer.concat(parts);
    const one: Asked = {
      method: req.method ?? '',
      path: req.url ?? '',
      headers: req.headers,
      bytes,
      body: parse(bytes),
      ended: new Promise((done) => res.once('close', () => done(res.writableFinished))),
    };
    asked.push(one);
    await (queue.shift() ?? fallback)(one, res);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    next: (...answers) => void queue.push(...answers),
    otherwise: (answer) => {
      fallback = answer;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function parse(bytes: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Says a text, in pieces if it is given as such. */
export function say(text: string | readonly string[], more: Partial<Said> = {}): Answer {
  const pieces = typeof text === 'string' ? (text === '' ? [] : [text]) : text;
  const said: Said = { pieces, finish: 'stop', inputTokens: 7, outputTokens: 3, ...more };
  return async ({ path, body }, res) => {
    const protocol = protocolOf(path);
    const model = `${String(body.model)}-as-served`;
    if (protocol === undefined) return sendJson(res, 404, { error: { message: 'Not here.', code: null } });
    if (protocol === 'chat' && body.stream !== true) return sendJson(res, 200, encodeWholeChat(said, model));
    openStream(res, protocol);
    for (const part of encode(protocol, said, model)) {
      if (res.destroyed) return undefined;
      if (!res.write(part)) await new Promise((on) => res.once('drain', on).once('close', on));
    }
    res.end();
    return undefined;
  };
}

export const callTool = (name: string, args: unknown): Answer =>
  say('', { finish: 'tool', calls: [{ name, arguments: JSON.stringify(args) }] });

/** An answer with a status that is none of success. The sentence quotes the key, as real ones do. */
export const fail =
  (
    status: number,
    error: { code?: string; type?: string; param?: string } = {},
    headers: Record<string, string> = {},
  ): Answer =>
  (asked, res) => {
    const key = asked.headers.authorization ?? asked.headers['x-api-key'];
    sendJson(
      res,
      status,
      { error: { message: `Something is wrong with ${String(key)}.`, ...error } },
      headers,
    );
  };

/** Says a piece, and then the connection breaks. */
export const breakAfter =
  (piece: string): Answer =>
  ({ path, body }, res) => {
    const protocol = protocolOf(path) ?? 'chat';
    openStream(res, protocol);
    const said: Said = { pieces: [piece], finish: 'stop', inputTokens: 1, outputTokens: 1 };
    const parts = encode(protocol, said, String(body.model));
    const upTo = parts.findIndex((part) => part.includes(JSON.stringify(piece)));
    res.write(parts.slice(0, upTo + 1).join(''), () => setTimeout(() => res.destroy(), 20));
  };

/** Says a piece, if one is given, and then nothing any more. */
export const hang =
  (piece?: string): Answer =>
  ({ path, body }, res) => {
    if (piece === undefined) return;
    const protocol = protocolOf(path) ?? 'chat';
    openStream(res, protocol);
    const said: Said = { pieces: [piece], finish: 'stop', inputTokens: 1, outputTokens: 1 };
    const parts = encode(protocol, said, String(body.model));
    const upTo = parts.findIndex((part) => part.includes(JSON.stringify(piece)));
    res.write(parts.slice(0, upTo + 1).join(''));
  };

/** A page of some proxy, with the status of success. */
export const sendPage: Answer = (_, res) => {
  res.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Sign in to the network</body></html>');
};

export const sendRaw =
  (type: string, text: string): Answer =>
  (_, res) => {
    res.writeHead(200, { 'content-type': type }).end(text);
  };

export function sendJson(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

const answerPlainly: Answer = (asked, res) => {
  const { path, body } = asked;
  if (path.includes('/models'))
    return sendJson(res, 200, {
      object: 'list',
      data: ['small', 'large'].map((id) => ({ id, object: 'model', created: 0, owned_by: 'us' })),
    });
  if (path.endsWith('/embeddings')) {
    const texts = body.input as readonly string[];
    const data = texts.map((text, index) => ({ object: 'embedding', index, embedding: [text.length, 1, 2] }));
    // In any order: the index tells.
    const usage = { prompt_tokens: 5, total_tokens: 5 };
    return sendJson(res, 200, { object: 'list', data: data.reverse(), model: body.model, usage });
  }
  if (path.endsWith('/audio/transcriptions'))
    return sendJson(res, 200, { text: 'Good morning.', usage: { type: 'duration', seconds: 2 } });
  if (path.endsWith('/audio/speech')) {
    res.writeHead(200, { 'content-type': 'audio/mpeg' }).end(Buffer.alloc(100_000, 1));
    return undefined;
  }
  return say('ok')(asked, res);
};
