import { randomUUID } from 'node:crypto';
import { type Logger, writePlainly } from '../log/log.ts';
import { runWithLogFacts } from '../log/log-facts.ts';
import type { Context, Middleware } from './context.ts';

/** Where the figures of each request go. */
export interface RequestMetrics {
  observeRequest(request: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }): void;
}

const sane = /^[\w.:-]{8,100}$/;

/** Gives each request an id, one line in the log and its place in the metrics. */
export function observeRequests({ log, metrics }: { log: Logger; metrics: RequestMetrics }): Middleware {
  const lines = writePlainly(log);
  return (ctx, next) => {
    const given = ctx.get('x-request-id');
    const requestId = sane.test(given) ? given : randomUUID();
    ctx.state.requestId = requestId;
    ctx.set('X-Request-Id', requestId);
    const start = performance.now();
    return runWithLogFacts({ requestId }, () => {
      // 'close' comes after the last byte, also of a stream, and when the client has gone.
      ctx.res.once('close', () => {
        const milliseconds = performance.now() - start;
        const route = readRoute(ctx);
        const { method, status } = ctx;
        metrics.observeRequest({ method, route, status, seconds: milliseconds / 1000 });
        const facts = { method, route, status, ms: Math.round(milliseconds * 10) / 10 };
        const aborted = !ctx.res.writableFinished;
        if (ctx.state.quiet) lines.debug(facts, 'request');
        else lines.info(aborted ? { ...facts, aborted } : facts, 'request');
      });
      return next();
    });
  };
}

/** The template of the route, never the path itself: paths and queries hold names, tokens and ids. */
function readRoute(ctx: Context): string {
  const matched = (ctx as { _matchedRoute?: unknown })._matchedRoute;
  return (ctx.state.route as string | undefined) ?? (typeof matched === 'string' ? matched : '(none)');
}
