import { AppError, isAppError } from 'inlay/sdk';
import type { Logger } from '../log/log.ts';
import type { Context, Middleware } from './context.ts';
import { discardRest } from './discard-rest.ts';

/** Turns whatever a route throws into the one form of error answer. */
export function answerErrors(log: Logger): Middleware {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const known = recognise(error);
      if (!known) log.error({ err: error }, 'A request failed for a reason nobody foresaw.');
      else if (known.status >= 500) log.error({ err: error, code: known.code }, known.message);
      else if (known.cause) log.debug({ err: known.cause, code: known.code }, known.message);
      if (known?.status !== 408) await discardRest(ctx.req);
      answerWithError(ctx, known ?? internal());
    }
  };
}

/** Writes the error envelope. */
export function answerWithError(ctx: Context, error: AppError): void {
  if (ctx.headerSent) {
    ctx.res.destroy();
    return;
  }
  const { code, message, data, retryAfter } = error;
  // What was meant for the good answer does not belong to this one.
  for (const name of ['Content-Disposition', 'Content-Encoding', 'Content-Type', 'ETag', 'Last-Modified'])
    ctx.remove(name);
  ctx.set('Cache-Control', 'no-store');
  if (retryAfter !== undefined) ctx.set('Retry-After', String(Math.ceil(retryAfter)));
  ctx.status = error.status;
  ctx.body = { error: { code, message, details: data ?? {}, requestId: ctx.state.requestId } };
  // A body nobody read would be taken for the next request on this connection.
  if (!ctx.req.complete) ctx.set('Connection', 'close');
}

function recognise(error: unknown): AppError | undefined {
  if (isAppError(error)) return error;
  // Koa's own refusals (http-errors): a malformed URL, a cookie that cannot be set.
  const { status, expose } = (error ?? {}) as { status?: unknown; expose?: unknown };
  if (typeof status === 'number' && status >= 400 && status < 500 && expose === true)
    return new AppError('request.refused', status, 'This request cannot be answered as it stands.', {
      cause: error,
    });
  return undefined;
}

const internal = () =>
  new AppError(
    'internal',
    500,
    'Something went wrong on our side. Try again; if it stays so, send us the request id.',
  );
