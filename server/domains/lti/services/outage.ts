import { isAppError } from 'inlay/sdk';
import type { OutletAnswer } from '../../../kernel/fetch/index.ts';
import { lmsUnreachable } from './errors.ts';
import { readWords } from './read-words.ts';

/** For all of one request to a platform; theirs are slow at the start of a term. */
export const patienceMs = 10_000;

/** No answer at all. That an address may not be asked stays what it is: trying again changes nothing. */
export function explainSilence(error: unknown): never {
  throw isAppError(error) && error.code === 'outlet.failed' ? lmsUnreachable(undefined, error) : error;
}

/** Answers that say nothing about the request: later it may be taken. */
export function throwOutage(answer: OutletAnswer): void {
  const { status, headers } = answer;
  if (status < 500 && ![408, 425, 429].includes(status)) return;
  throw lmsUnreachable(readWords(answer), undefined, readRetryAfter(headers['retry-after']));
}

/** RFC 9110 §10.2.3: seconds or a date. */
function readRetryAfter(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

export const isDone = ({ status }: OutletAnswer): boolean => status >= 200 && status < 300;
