import type { Writable } from 'node:stream';

export interface OutboxOptions {
  /** What a process may leave unread, in characters. */
  readonly unreadBytes: number;
  /** It leaves more than that unread. */
  full(): void;
  /** It read on. */
  roomy(): void;
}

/** What goes to a process, which reads it when it likes. */
export interface Outbox {
  send(text: string): void;
  /** Since when it leaves more unread than it may, by `performance.now()`. */
  readonly fullSince: number | undefined;
  /** Forgets what is not on its way yet, and takes no more. */
  close(): void;
}

/** So much is on its way at once. The system has a copy of that, so the rest waits here. */
const onItsWayBytes = 256 * 1024;

export function createOutbox(input: Writable, { unreadBytes, full, roomy }: OutboxOptions): Outbox {
  let waiting: string[] = [];
  let waitingBytes = 0;
  let fullSince: number | undefined;
  let isClosed = false;

  const write = (text: string) => input.write(`${text}\n`, goOn);
  const isFull = () => waitingBytes + input.writableLength > unreadBytes;

  function goOn(): void {
    while (waiting.length > 0 && input.writableLength < onItsWayBytes) {
      const text = waiting.shift()!;
      waitingBytes -= text.length;
      write(text);
    }
    if (fullSince === undefined || isFull()) return;
    fullSince = undefined;
    roomy();
  }

  return {
    send(text) {
      if (isClosed) return;
      if (waiting.length === 0 && input.writableLength < onItsWayBytes) write(text);
      else {
        waiting.push(text);
        waitingBytes += text.length;
      }
      if (fullSince !== undefined || !isFull()) return;
      fullSince = performance.now();
      full();
    },
    get fullSince() {
      return fullSince;
    },
    close() {
      isClosed = true;
      waiting = [];
      waitingBytes = 0;
    },
  };
}
