import type { Context } from '../../../kernel/http/index.ts';
import { createNonce } from '../../launches/index.ts';
import { setFrameHeaders } from '../../pages/index.ts';
import { pickLocale } from '../../pick-locale.ts';
import { type Page, type PagePolicy, writePagePolicy } from '../pages/shell.ts';

/**
 * Answers with one of the small pages around a launch, in the language of the LMS where it said one, else in the
 * browser's.
 */
export function answerPage(
  ctx: Context,
  policy: readonly string[] | 'anybody' | PagePolicy,
  render: (page: Page) => string,
): void {
  const { locale } = ctx.state as { locale?: string };
  const page = { nonce: createNonce(), lang: pickLocale(locale ?? ctx.get('accept-language')) };
  const whole = typeof policy === 'string' || Array.isArray(policy) ? { around: policy } : policy;
  setFrameHeaders(ctx, writePagePolicy(page.nonce, whole as PagePolicy), '');
  ctx.body = render(page);
}
