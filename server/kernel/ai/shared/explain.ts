import { isAppError } from 'inlay/sdk';
import { AiFailure, type FailureKind, isAiFailure } from '../failure.ts';

/** What providers answer beside or instead of a status. Only words from this shape are kept: never a sentence. */
const isCode = (text: unknown): text is string =>
  typeof text === 'string' && /^([a-z][a-z_]{1,48}|[A-Z][A-Z_]{1,30})$/.test(text);
const isParam = (text: unknown): text is string =>
  typeof text === 'string' && text.length < 100 && /^[a-z_]{1,40}(\.[a-z_]{1,40}|\[\d{1,4}\])*$/.test(text);

interface Answer {
  readonly status: number;
  readonly headers?: Headers | undefined;
  readonly code?: unknown;
  readonly type?: unknown;
  readonly param?: unknown;
}

const byStatus: Readonly<Record<number, FailureKind>> = {
  401: 'unauthorized',
  402: 'rate_limited',
  403: 'unauthorized',
  408: 'timed_out',
  409: 'overloaded',
  425: 'overloaded',
  429: 'rate_limited',
  504: 'timed_out',
};

const byCode: Readonly<Record<string, FailureKind>> = {
  insufficient_quota: 'rate_limited',
  rate_limit_exceeded: 'rate_limited',
  rate_limit_error: 'rate_limited',
  billing_error: 'rate_limited',
  authentication_error: 'unauthorized',
  invalid_api_key: 'unauthorized',
  permission_error: 'unauthorized',
  server_error: 'overloaded',
  internal_server_error: 'overloaded',
  api_error: 'overloaded',
  overloaded_error: 'overloaded',
  timeout_error: 'timed_out',
  invalid_request_error: 'bad_request',
  not_found_error: 'bad_request',
  request_too_large: 'bad_request',
  context_length_exceeded: 'bad_request',
  content_filter: 'content_refused',
  content_policy_violation: 'content_refused',
  invalid_prompt: 'content_refused',
  image_content_policy_violation: 'content_refused',
  bio_policy: 'content_refused',
  misalignment_policy_violation: 'content_refused',
};

/** An account without money is not helped by waiting. */
const isSpent = (code: string | undefined, status?: number) =>
  status === 402 || code === 'insufficient_quota' || code === 'billing_error';

/** An answer with a status that is none of success. */
export function explainStatus({ status, headers, code, type, param }: Answer): AiFailure {
  const word = [code, type].find(isCode);
  const refused = [code, type].some((text) => isCode(text) && byCode[text] === 'content_refused');
  const kind =
    status === 400 && refused
      ? 'content_refused'
      : (byStatus[status] ?? (status >= 500 ? 'overloaded' : 'bad_request'));
  const retryAfter = readRetryAfter(headers);
  return new AiFailure(kind, {
    status,
    ...(word !== undefined && { code: word }),
    ...(isParam(param) && { param }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(isSpent(word, status) && { mayRetry: false }),
  });
}

/** An error that came inside an answer that had begun well. */
export function explainEvent(...words: readonly unknown[]): AiFailure {
  const codes = words.filter(isCode);
  const known = codes.find((code) => byCode[code] !== undefined);
  const code = known ?? codes[0];
  return new AiFailure(known ? byCode[known]! : 'broken_stream', {
    ...(code !== undefined && { code }),
    ...(isSpent(code) && { mayRetry: false }),
  });
}

/** No answer came at all. */
export function explainConnection(error: unknown): AiFailure {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (isAiFailure(cause)) return cause;
    if (isAppError(cause) && cause.code === 'outlet.forbidden')
      return new AiFailure('unreachable', { code: 'address_forbidden', mayRetry: false });
    const { code } = cause as NodeJS.ErrnoException;
    if (isCode(code)) return new AiFailure('unreachable', { code });
  }
  return new AiFailure('unreachable');
}

/** The answer stopped half-way or is not what the protocol says. */
export function explainReading(error: unknown): AiFailure {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (isAiFailure(cause)) return cause;
    const { code } = cause as NodeJS.ErrnoException;
    if (isCode(code)) return new AiFailure('broken_stream', { code });
  }
  return new AiFailure('broken_stream', {
    ...((error instanceof SyntaxError || error instanceof TypeError) && { code: 'malformed' }),
  });
}

/** A day, in seconds. */
const longestWait = 86_400;

/** RFC 9110 §10.2.3, and the finer header that OpenAI sends besides. */
export function readRetryAfter(headers: Headers | undefined, now = Date.now()): number | undefined {
  const fine = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(fine) && fine >= 0) return Math.min(longestWait, fine / 1000);
  const text = headers?.get('retry-after')?.trim();
  if (!text) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Math.min(longestWait, Number(text));
  // Else the parser takes almost anything for a year.
  const at = text.endsWith(' GMT') ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) return undefined;
  return Math.min(longestWait, Math.max(0, Math.ceil((at - now) / 1000)));
}
