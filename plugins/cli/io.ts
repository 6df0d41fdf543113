/** What a command of `inlay module` has of the world around it. */
export interface CliIo {
  /** The folder that relative paths are relative to. */
  readonly cwd: string;
  /** Variables of the environment; only `INLAY_API_KEY` is read. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Takes a line for whoever reads. */
  readonly say: (line: string) => void;
  /** Ends what waits, e.g. `dev`. */
  readonly signal: AbortSignal;
}

/** A fault that its sentence says all about; the program prints it and ends with 1. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
