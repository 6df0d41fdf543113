import type { IncomingMessage } from 'node:http';

const bytesLimit = 100 * 1024 * 1024;
const timeLimit = 10_000;

/**
 * Reads what is left of a request and throws it away, so that a browser still sending sees our answer and
 * not a broken connection. Gives up on whoever sends without end.
 */
export async function discardRest(req: IncomingMessage): Promise<void> {
  if (req.complete || req.destroyed || req.readableEnded) return;
  await new Promise<void>((resolve) => {
    let size = 0;
    const finish = () => {
      clearTimeout(timer);
      req.off('data', onData).off('end', finish).off('close', finish).off('error', finish);
      resolve();
    };
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > bytesLimit) finish();
    };
    const timer = setTimeout(finish, timeLimit);
    req.unpipe();
    req.on('data', onData).on('end', finish).on('close', finish).on('error', finish).resume();
  });
}
