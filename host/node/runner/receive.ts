import type { Readable } from 'node:stream';
import { createBucket } from './bucket.ts';
import { isFromChild } from './check-message.ts';
import { isDeeperThan, parseSafely } from './parse-safely.ts';
import type { FromChild } from './shared/messages.ts';
import { holdsMoreThan } from './shared/survey.ts';

export interface ReceiveOptions {
  readonly maxMessageBytes: number;
  readonly depth: number;
  readonly messagesPerSecond: number;
  readonly bytesPerSecond: number;
  readonly values: number;
  readonly hostMsPerSecond: number;
  hear(message: FromChild, heard: Heard): void;
  /** Something that no process of ours sends, or that could not be taken because of `cause`. Nothing more is read. */
  distrust(why: string, cause?: unknown): void;
}

/** What is known of a message besides what it says. */
export interface Heard {
  readonly bytes: number;
  /** It nests deeper than what may be handed on. */
  readonly isTooDeep: boolean;
}

export interface Receiver {
  /** Leaves what comes where it is; the process then waits with it. Counts: as often paused, as often resumed. */
  pause(): void;
  resume(): void;
  /** Up to when what came was left where it is, by `performance.now()`. Silence before that means nothing. */
  readonly unheardUntil: number;
  stop(): void;
}

const newline = 10;
/** So long in one turn of the event loop, then it is somebody else's. */
const turnMs = 0.5;
/** What costs next to nothing is not measured. */
const shortMessage = 4_096;
/** Seconds of the host's time that a process has in advance. */
const timeInAdvance = 5;

/** Processor time of this thread: what others take of the machine is not this process's fault. */
const readCpuMs = () => process.threadCpuUsage().user / 1_000;

/** Reads messages, one a line, from a process that may send anything, at any rate. */
export function receive(stream: Readable, options: ReceiveOptions): Receiver {
  const messages = createBucket(options.messagesPerSecond);
  const bytes = createBucket(options.bytesPerSecond);
  const time = createBucket(options.hostMsPerSecond, timeInAdvance * options.hostMsPerSecond);
  let chunks: Buffer[] = [];
  let pending = 0;
  let holds = 0;
  let heldUntil = 0;
  let isStopped = false;
  let isDraining = false;

  const resume = () => {
    holds -= 1;
    if (holds > 0 || isStopped) return;
    heldUntil = performance.now();
    drain();
    if (holds === 0 && !isStopped) stream.resume();
  };
  const pause = () => {
    holds += 1;
    stream.pause();
  };
  const rest = (ms: number) => {
    pause();
    if (ms === 0) setImmediate(resume);
    else setTimeout(resume, ms);
  };
  const refuse = (why: string, cause?: unknown) => {
    isStopped = true;
    chunks = [];
    stream.pause();
    options.distrust(why, cause);
  };

  /** Cuts the next line off; undefined while it is not all there. */
  function cutLine(): string | undefined {
    const last = chunks.at(-1);
    let at = chunks.length === 1 ? last!.indexOf(newline) : -1;
    if (at < 0 && chunks.length > 1) {
      if (last!.indexOf(newline) < 0) return undefined;
      chunks = [Buffer.concat(chunks)];
      at = chunks[0]!.indexOf(newline);
    }
    if (at < 0) return undefined;
    const all = chunks[0]!;
    const line = all.toString('utf8', 0, at);
    pending = all.length - at - 1;
    chunks = pending > 0 ? [all.subarray(at + 1)] : [];
    return line;
  }

  /** The answer is how long to wait before the next one. */
  function take(line: string): number {
    if (line.length < shortMessage) return takeAny(line);
    const begunMs = readCpuMs();
    const waitMs = takeAny(line);
    return Math.max(waitMs, time.take(readCpuMs() - begunMs));
  }

  function takeAny(line: string): number {
    if (holdsMoreThan(line, options.values)) {
      refuse('a message of too many values');
      return 0;
    }
    let message: unknown;
    try {
      message = parseSafely(line);
    } catch {
      refuse('a line that is no JSON');
      return 0;
    }
    if (!isFromChild(message)) {
      refuse(`a message that is none: ${line.slice(0, 200)}`);
      return 0;
    }
    try {
      options.hear(message, { bytes: line.length, isTooDeep: isDeeperThan(line, options.depth + 1) });
    } catch (error) {
      // What goes wrong here would go wrong in a handler of the stream, and end the host.
      refuse('a message that the host could not take', error);
      return 0;
    }
    const wasAsked = message.t === 'result' || message.t === 'error' || message.t === 'pong';
    return Math.max(bytes.take(line.length), wasAsked ? 0 : messages.take(1));
  }

  function drain(): void {
    if (isDraining) return;
    isDraining = true;
    const begun = performance.now();
    while (holds === 0 && !isStopped) {
      if (performance.now() - begun > turnMs) {
        rest(0);
        break;
      }
      const line = cutLine();
      if (line === undefined) break;
      const waitMs = take(line);
      if (waitMs > 0) rest(waitMs);
    }
    isDraining = false;
    if (pending > options.maxMessageBytes && !isStopped && holds === 0) refuse('a message without end');
  }

  stream.on('data', (chunk: Buffer) => {
    if (isStopped) return;
    chunks.push(chunk);
    pending += chunk.length;
    if (holds === 0) drain();
  });
  return {
    pause,
    resume,
    get unheardUntil() {
      return holds > 0 ? performance.now() : heldUntil;
    },
    stop() {
      isStopped = true;
      chunks = [];
      // Read on into nothing: who writes must be able to end.
      stream.resume();
    },
  };
}
