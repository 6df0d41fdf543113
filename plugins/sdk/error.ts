/** What an `AppError` may carry besides its sentence. */
export interface AppErrorOptions {
  /** Facts a program may use; sent to the caller, so never a secret or personal data. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** The error behind this one. For the log only, never sent. */
  readonly cause?: unknown;
  /** Seconds after which trying again makes sense; sent as `Retry-After`. */
  readonly retryAfter?: number;
}

/**
 * The one error that an answer is made of. `code` is for programs and never changes
 * (`connections.name_taken`); `message` is a sentence for people that says what to do.
 *
 * Two bundles may hold two copies of this class, so ask `isAppError(e)`, not `instanceof`.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  /** `<area>.<what_happened>`, stable. */
  readonly code: string;
  /** HTTP status of the answer. */
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: string, status: number, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.status = status;
    this.data = options.data;
    this.retryAfter = options.retryAfter;
  }
}

/** True for an `AppError` of any copy of this module. */
export function isAppError(error: unknown): error is AppError {
  return (
    error instanceof Error &&
    error.name === 'AppError' &&
    typeof (error as { code?: unknown }).code === 'string' &&
    typeof (error as { status?: unknown }).status === 'number'
  );
}
