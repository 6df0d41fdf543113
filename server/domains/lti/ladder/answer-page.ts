import type { Context } from '../../../kernel/http/index.ts';
import { createNonce, pickLocale } from '../../launches/index.ts';
import { setFrameHeaders } from '../../pages/index.ts';
import { writeLadderPolicy } from './render-page.ts';

type Page = { readonly nonce: string; readonly lang: string };

/** Answers with one of the small pages around a launch. */
export function answerPage(
  ctx: Context,
  origins: readonly string[] | 'anybody',
  render: (page: Page) => string,
): void {
  const page = { nonce: createNonce(), lang: pickLocale(ctx.get('accept-language')) };
  setFrameHeaders(ctx, writeLadderPolicy(page.nonce, origins), '');
  ctx.body = render(page);
}
