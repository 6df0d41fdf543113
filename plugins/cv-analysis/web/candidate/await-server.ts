const firstPause = 2_000;
const longestPause = 30_000;

/** Waits until the server answers again, asking with growing pauses. Rejects with the signal's reason. */
export async function awaitServer(baseUrl: string, signal: AbortSignal): Promise<void> {
  for (let milliseconds = firstPause; ; milliseconds = Math.min(milliseconds * 2, longestPause)) {
    await pause(milliseconds, signal);
    const answer = await fetch(`${baseUrl}/healthz`, { signal, cache: 'no-store' }).catch(() => undefined);
    signal.throwIfAborted();
    if (answer?.ok) return;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
