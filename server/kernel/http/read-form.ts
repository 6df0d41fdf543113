import type { Context } from './context.ts';
import { readBody, unsupportedType } from './read-body.ts';

/** The fields of a form as a page or a protocol sends it (`application/x-www-form-urlencoded`). */
export async function readForm(ctx: Context, limit: number): Promise<URLSearchParams> {
  if (!ctx.is('urlencoded')) throw unsupportedType('application/x-www-form-urlencoded');
  return new URLSearchParams((await readBody(ctx, limit)).toString('utf8'));
}
