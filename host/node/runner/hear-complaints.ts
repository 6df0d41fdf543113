import type { Readable } from 'node:stream';
import type { LogGate, RunnerLog } from './session-log.ts';

const kept = 4_096;

/** Writes what Node itself says about a process into the log. The answer tells the last of it. */
export function hearComplaints(
  errors: Readable,
  { log, logGate }: { readonly log: RunnerLog; readonly logGate: LogGate },
): () => string {
  let last = '';
  errors.on('data', (chunk: Buffer) => {
    const text = chunk.toString();
    last = (last + text).slice(-kept);
    logGate.pass(chunk.length, () =>
      log.warn({ stderr: text.slice(0, kept) }, 'A module’s process complained.'),
    );
  });
  return () => last;
}
