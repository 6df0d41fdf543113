import type { WireError } from '../shared/messages.ts';
import { readRefusal } from './refusal.ts';

const { parse, stringify } = JSON;
const longest = { message: 2_000, stack: 8_000, code: 100, data: 65_536 };
const noMemory =
  /allocation failed|failed to allocate|invalid (typed )?array( buffer)? length|out of memory/i;
/** As the host takes them. */
const codes = /^(?=.{1,100}$)[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)*$/;
const noPermission = 'ERR_ACCESS_DENIED';
const noModule = /^ERR_(MODULE_NOT_FOUND|UNSUPPORTED_ESM_URL_SCHEME|UNSUPPORTED_DIR_IMPORT)$/;

interface Thrown {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly stack?: unknown;
  readonly code?: unknown;
  readonly status?: unknown;
  readonly data?: unknown;
  readonly retryAfter?: unknown;
  readonly permission?: unknown;
}

/** Says what was thrown. `thrown` knows which errors came from services. */
export function describeError(error: unknown, thrown?: WeakMap<object, number>): WireError {
  try {
    const refusal = readRefusal(error);
    if (refusal) return refusal;
    if (typeof error !== 'object' || error === null)
      return { kind: 'thrown', message: cut(error, 'message') };
    const n = thrown?.get(error);
    return n === undefined ? describeObject(error) : { kind: 'service', n };
  } catch {
    // A getter of the module's may throw while we look.
    return { kind: 'thrown', message: 'an error that cannot be read' };
  }
}

function describeObject(error: Thrown): WireError {
  const { name, code, status, message } = error;
  const stack = { stack: cut(error.stack, 'stack') };
  if (name === 'AppError' && typeof code === 'string' && codes.test(code) && isStatus(status)) {
    return {
      kind: 'app',
      code,
      status,
      message: cut(message, 'message'),
      ...toData(error.data),
      ...(isSeconds(error.retryAfter) && { retryAfter: error.retryAfter }),
      ...stack,
    };
  }
  if (code === noPermission) return { kind: 'access', name: cut(error.permission, 'code'), ...stack };
  if (error instanceof EvalError) return { kind: 'access', name: 'code made from text', ...stack };
  if (typeof code === 'string' && noModule.test(code))
    return { kind: 'import', name: cut(message, 'message').slice(0, 300), ...stack };
  if (error instanceof Error && noMemory.test(error.message))
    return { kind: 'memory', message: cut(error.message, 'message') };
  return { kind: 'thrown', message: cut(message ?? name, 'message'), ...stack };
}

const isStatus = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 400 && (value as number) < 600;
const isSeconds = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 86_400;
const cut = (value: unknown, what: keyof typeof longest): string => String(value).slice(0, longest[what]);

/** Nothing where it is no JSON object, or more than anybody reads in an error. */
function toData(data: unknown): { data?: Record<string, never> } {
  if (typeof data !== 'object' || data === null) return {};
  const text = stringify(data);
  if (text?.[0] !== '{' || text.length > longest.data) return {};
  return { data: parse(text) as Record<string, never> };
}
