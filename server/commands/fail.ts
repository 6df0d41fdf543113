import { isAppError } from '../../plugins/sdk/index.ts';

/** Ends the process with one clear sentence; a stack only for what nobody foresaw. */
export function failWith(error: unknown): never {
  const foreseen = isAppError(error) || (error instanceof Error && error.name === 'ConfigError');
  if (foreseen) console.error((error as Error).message);
  else console.error(error);
  process.exit(1);
}
