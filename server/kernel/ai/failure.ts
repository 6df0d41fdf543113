export type FailureKind =
  | 'unauthorized'
  | 'rate_limited'
  | 'overloaded'
  | 'timed_out'
  | 'cancelled'
  | 'bad_request'
  | 'content_refused'
  | 'broken_stream'
  | 'unreachable'
  | 'unsupported';

/** Asking again may help; of `unauthorized`, `bad_request`, `content_refused` and `unsupported` it never does. */
const retriable: ReadonlySet<FailureKind> = new Set([
  'rate_limited',
  'overloaded',
  'timed_out',
  'broken_stream',
  'unreachable',
]);

export interface FailureFacts {
  /** HTTP status of the provider's answer, where there was one. */
  readonly status?: number;
  /** Seconds that the provider asked us to wait. */
  readonly retryAfter?: number;
  /** The provider's own code or type, such as `insufficient_quota` or `model_not_found`; never its sentence. */
  readonly code?: string;
  /** The field of our request that the provider did not like. */
  readonly param?: string;
  /** False where the provider says that waiting does not help, such as a used-up account. */
  readonly mayRetry?: boolean;
}

/**
 * A call to a provider came to nothing. For programs: whoever asked finds the words. Holds no key, no prompt, no answer
 * and nothing else that the provider wrote freely, so that it may be logged.
 */
export class AiFailure extends Error {
  override readonly name = 'AiFailure';
  readonly kind: FailureKind;
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  readonly code: string | undefined;
  readonly param: string | undefined;
  /** True where the same request may work a little later. Says nothing about text that was already shown. */
  readonly mayRetry: boolean;

  constructor(kind: FailureKind, facts: FailureFacts = {}) {
    const { status, retryAfter, code, param, mayRetry = retriable.has(kind) } = facts;
    const details = [status && `HTTP ${status}`, code, param && `field ${param}`].filter(Boolean).join(', ');
    super(details === '' ? kind : `${kind} (${details})`);
    this.kind = kind;
    this.status = status;
    this.retryAfter = retryAfter;
    this.code = code;
    this.param = param;
    this.mayRetry = mayRetry;
  }
}

/** True for an `AiFailure`, of the given kind if one is given. */
export function isAiFailure(error: unknown, kind?: FailureKind): error is AiFailure {
  return error instanceof AiFailure && (kind === undefined || error.kind === kind);
}
