import { createBucket } from './bucket.ts';
import type { RunnerLog } from './session-log.ts';

const linesASecond = 1;
const linesAtOnce = 20;

/**
 * Tells of errors of the host's own that a module ran into. It can run into the same one as often as it likes, so that a
 * few lines stand for all. It is not blamed: our database may be gone.
 */
export function createFaultLog(log: RunnerLog): (error: unknown) => void {
  const bucket = createBucket(linesASecond, linesAtOnce);
  let untold = 0;
  return (error) => {
    if (!bucket.tryTake(1)) {
      untold += 1;
      return;
    }
    const facts = untold > 0 ? { err: error, untold } : { err: error };
    untold = 0;
    log.error(facts, 'A service failed for a reason nobody foresaw.');
  };
}
