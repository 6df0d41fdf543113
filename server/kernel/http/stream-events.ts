import { PassThrough } from 'node:stream';
import type { Context } from './context.ts';

export interface EventStream {
  /** Sends one event; `data` as JSON. Nothing happens once the reader has gone. */
  send(event: string, data: unknown, id?: string): void;
  /** Ends the answer. */
  end(): void;
  /** Aborts when the reader has gone, the server closes or `end()` was called. */
  readonly signal: AbortSignal;
}

const heartbeat = 15_000;
/** A reader that takes nothing for this many bytes is cut off; it will come back with Last-Event-ID. */
const backlog = 1024 * 1024;

/** Turns the answer into server-sent events. The route may return while the stream goes on. */
export function streamEvents(ctx: Context): EventStream {
  const stream = new PassThrough({ highWaterMark: 16 * 1024 });
  const controller = new AbortController();
  ctx.type = 'text/event-stream';
  ctx.set('Cache-Control', 'no-store, no-transform');
  // Reverse proxies (nginx) would collect the answer otherwise.
  ctx.set('X-Accel-Buffering', 'no');
  ctx.status = 200;
  ctx.body = stream;
  ctx.req.socket.setTimeout(0);
  ctx.req.socket.setNoDelay(true);

  const write = (text: string) => {
    if (controller.signal.aborted) return;
    stream.write(text);
    if (stream.writableLength > backlog) end();
  };
  const timer = setInterval(() => write(': still here\n\n'), heartbeat);
  const closing = ctx.closing as AbortSignal | undefined;
  function end() {
    if (controller.signal.aborted) return;
    controller.abort();
    clearInterval(timer);
    closing?.removeEventListener('abort', end);
    stream.end();
  }
  closing?.addEventListener('abort', end, { once: true });
  ctx.res.once('close', end);
  stream.on('error', end);
  if (closing?.aborted) end();
  else write('retry: 2000\n\n');

  return {
    send(event, data, id) {
      const lines = id === undefined ? [] : [`id: ${oneLine(id)}`];
      write(`${[...lines, `event: ${oneLine(event)}`, `data: ${JSON.stringify(data)}`].join('\n')}\n\n`);
    },
    end,
    signal: controller.signal,
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\0]/g, ' ');
}
