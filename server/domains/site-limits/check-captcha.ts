import { AppError } from 'inlay/sdk';
import type { Outlet } from '../../kernel/fetch/index.ts';
import { captchaSilent, proofWrong } from './errors.ts';

/**
 * Asks the captcha's provider whether an answer is right: the form that Turnstile, hCaptcha and reCAPTCHA share
 * (`siteverify`). An answer that was made on a page of somebody else is wrong, too.
 */
export async function checkCaptcha(
  outlet: Outlet,
  { url, secret }: { readonly url: string; readonly secret: string },
  {
    answer,
    address,
    hosts,
  }: { readonly answer: string; readonly address: string; readonly hosts: readonly string[] },
): Promise<void> {
  const asked = await outlet
    .request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ secret, response: answer, remoteip: address }).toString(),
      limit: 16_384,
    })
    .catch((error: unknown) => {
      throw captchaSilent(error);
    });
  const said = readVerdict(asked.text);
  if (asked.status >= 500 || !said)
    throw captchaSilent(new AppError('captcha.answer', 502, asked.text.slice(0, 200)));
  if (said.success !== true) throw proofWrong();
  if (typeof said.hostname === 'string' && !hosts.includes(said.hostname)) throw proofWrong();
}

function readVerdict(text: string): { success?: unknown; hostname?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
