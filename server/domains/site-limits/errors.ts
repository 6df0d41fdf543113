import { AppError } from 'inlay/sdk';
import type { Work } from '../../kernel/proof/index.ts';

export const visitorLimit = (retryAfter: number) =>
  new AppError(
    'launches.visitor_limit',
    429,
    'This was opened very often from your network. Try again later.',
    { retryAfter },
  );
export const siteFull = (retryAfter: number) =>
  new AppError('launches.site_full', 429, 'This page has reached its limit for today. Try again tomorrow.', {
    retryAfter,
  });
export const workNeeded = (work: Work) =>
  new AppError('launches.proof_needed', 428, 'Solve the puzzle and ask again with `proof`.', {
    data: { proof: 'work', work },
  });
export const captchaNeeded = () =>
  new AppError('launches.proof_needed', 428, 'Ask again with the answer of the captcha as `proof`.', {
    data: { proof: 'captcha' },
  });
export const proofWrong = () =>
  new AppError(
    'launches.proof_wrong',
    403,
    'The check whether a person is asking failed. Reload the page to try again.',
  );
export const captchaSilent = (cause?: unknown) =>
  new AppError(
    'launches.captcha_unavailable',
    503,
    'The captcha’s provider does not answer. Try again in a minute.',
    { cause, retryAfter: 60 },
  );
export const captchaIncomplete = () =>
  new AppError(
    'connections.captcha_incomplete',
    422,
    'A captcha needs the address where its provider checks answers, and the secret for it.',
  );
export const captchaAddressRefused = () =>
  new AppError(
    'connections.captcha_address',
    422,
    'The address must begin with https:// and lead to a server on the open internet.',
  );
