/** Where the known captcha providers check an answer; all of them ask for `secret` and `response`. */
export const captchaProviders = [
  {
    value: 'turnstile',
    label: 'Cloudflare Turnstile',
    url: 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
  },
  { value: 'hcaptcha', label: 'hCaptcha', url: 'https://api.hcaptcha.com/siteverify' },
  { value: 'recaptcha', label: 'Google reCAPTCHA', url: 'https://www.google.com/recaptcha/api/siteverify' },
] as const;

/** The provider of an address; `other` for one we do not know. */
export const findCaptchaProvider = (url: string): string =>
  captchaProviders.find((each) => each.url === url)?.value ?? 'other';

/** What a page does when the widget asks for its captcha. */
export const captchaSnippet = `document.addEventListener('inlay-captcha-needed', async ({ target }) => {
  target.dataset.captcha = await showYourCaptcha();
});`;
