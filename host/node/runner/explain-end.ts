import type { AppError } from '../../../plugins/sdk/index.ts';
import { exited, outOfMemory, startFailed } from './errors.ts';
import type { ProcessEnd } from './start-process.ts';

const noMemory = /heap out of memory|allocation failed|bad_alloc|out of memory|ENOMEM/i;

/** Why a process ended that nobody asked to. `said` is the last of what Node itself wrote. */
export function explainEnd({ code, signal, error }: ProcessEnd, said: string, memoryMb: number): AppError {
  if (error) return startFailed(error);
  if (noMemory.test(said)) return outOfMemory(memoryMb);
  return exited(signal ? `signal ${signal}` : `code ${code}`);
}
