import { AppError } from 'inlay/sdk';
import type { Budget } from './budgets/budget.ts';

const ofPeriod = { day: 'today', month: 'this month' } as const;

/** Seconds to the end of the period, in UTC. */
function findReset(period: Budget['period'], now: Date): number {
  const end =
    period === 'day'
      ? Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1)
      : Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
  return Math.max(1, Math.ceil((end - now.getTime()) / 1000));
}

export const budgetReached = ({ scope, period }: Pick<Budget, 'scope' | 'period'>, now = new Date()) =>
  new AppError(
    'ai.budget_reached',
    402,
    `The budget for AI is used up ${ofPeriod[period]}. An admin can raise it in the console.`,
    { data: { scope, period }, retryAfter: findReset(period, now) },
  );
export const priceUnknown = (model: string) =>
  new AppError(
    'ai.price_unknown',
    402,
    `Nobody has said what the model ${model} costs, so that no budget can be kept. An admin can enter its price in the console.`,
    { data: { model } },
  );
export const noModel = (modelClass: string) =>
  new AppError(
    'ai.no_model',
    409,
    `No AI model that can do this is set up for “${modelClass}”. An admin can choose one in the console.`,
    { data: { class: modelClass } },
  );
export const providerRefusedKey = (provider: string, cause?: unknown) =>
  new AppError(
    'ai.key_refused',
    502,
    `${provider} no longer takes the key that is stored. An admin can enter a new one in the console.`,
    { cause, data: { provider } },
  );
export const providerBusy = (retryAfter: number, cause?: unknown) =>
  new AppError('ai.busy', 503, 'The AI provider has too much to do. Try again later.', { cause, retryAfter });
export const providerAway = (cause?: unknown) =>
  new AppError('ai.unavailable', 503, 'The AI provider does not answer. Try again in a minute.', {
    cause,
    retryAfter: 60,
  });
export const accountEmpty = (provider: string, cause?: unknown) =>
  new AppError(
    'ai.account_empty',
    502,
    `The account at ${provider} has no credit left. An admin can top it up there.`,
    { cause, data: { provider } },
  );
export const tooSlow = (cause?: unknown) =>
  new AppError('ai.timed_out', 504, 'The AI model took too long. Try again, or ask for less at once.', {
    cause,
    retryAfter: 5,
  });
export const brokenOff = (cause?: unknown) =>
  new AppError('ai.broken_off', 502, 'The AI model’s answer broke off. Try again.', { cause, retryAfter: 1 });
export const requestRefused = (cause?: unknown) =>
  new AppError(
    'ai.request_refused',
    502,
    'The AI provider did not accept the request. The log of the server says why.',
    { cause },
  );
export const answerRefused = () => new AppError('ai.refused', 422, 'The AI model would not answer this.', {});
export const answerUnusable = (faults: readonly { path: string; message: string }[]) =>
  new AppError(
    'ai.answer_unusable',
    502,
    'The AI model gave no usable answer, not even when asked again. Try again, or choose another model.',
    { data: { faults: faults.slice(0, 5) } },
  );
export const answerTooLong = () =>
  new AppError(
    'ai.answer_too_long',
    502,
    'The AI model wrote much more than it was asked for and was stopped. Try again, or choose another model.',
  );
export const cancelled = (cause?: unknown) =>
  new AppError('ai.cancelled', 499, 'The request was cancelled.', { cause });

export const providerNotFound = () =>
  new AppError('ai.provider_not_found', 404, 'There is no such AI provider.');
export const providerNameTaken = (name: string) =>
  new AppError('ai.name_taken', 409, 'Another AI provider has this name. Choose another.', {
    data: { name },
  });
export const addressRefused = () =>
  new AppError(
    'ai.address_refused',
    422,
    'The base URL must begin with https:// and lead to a server on the open internet, unless the operator allows others.',
  );
export const addressNeeded = () =>
  new AppError(
    'ai.address_needed',
    422,
    'Enter the base URL of the server, such as https://models.example/v1.',
  );
export const keyNeeded = () =>
  new AppError('ai.key_needed', 422, 'Enter the key for this address: a stored one is not sent elsewhere.');
export const budgetNotFound = () => new AppError('ai.budget_not_found', 404, 'There is no such budget.');
export const budgetTaken = () =>
  new AppError(
    'ai.budget_taken',
    409,
    'There is a budget for this and this period already. Change that one.',
  );
export const limitsCrossed = () =>
  new AppError('ai.limits_crossed', 422, 'The warning must not lie above the limit that stops.');
export const priceNotFound = () => new AppError('ai.price_not_found', 404, 'There is no such price.');
export const priceTaken = () =>
  new AppError(
    'ai.price_taken',
    409,
    'There is a price for this model from this day on already. Remove that one.',
  );
export const periodTooLong = () =>
  new AppError('ai.period_too_long', 422, 'Ask for at most 400 days, the first one before the last one.');
