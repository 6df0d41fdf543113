const mebibyte = 1024 * 1024;

/** What a module version may use of the machine while it runs isolated. Times in milliseconds. */
export interface RunnerLimits {
  /** From the start of its process to the moment it can be called. */
  readonly startMs: number;
  /** Wall time of a call. A job has the time it declares. */
  readonly routeMs: number;
  readonly eventMs: number;
  readonly hookMs: number;
  /** Memory of JavaScript objects, MiB. */
  readonly heapMb: number;
  /** Memory in all, MiB, buffers included. */
  readonly memoryMb: number;
  /** How long it may keep its event loop to itself. */
  readonly blockedMs: number;
  /** Processor cores it may use while it has calls, and while it has none. */
  readonly busyCores: number;
  readonly idleCores: number;
  /** Processor time it may use above that in a burst. */
  readonly cpuBurstMs: number;
  /** Calls in flight, of all tenants and of one. */
  readonly callsAtOnce: number;
  readonly callsAtOnceOfTenant: number;
  /** Calls of one tenant that may wait for a turn; one more is refused. */
  readonly waitingOfTenant: number;
  readonly inputBytes: number;
  readonly answerBytes: number;
  /** Arguments of one service call, and what the service may answer. */
  readonly argumentBytes: number;
  readonly serviceAnswerBytes: number;
  /** How deep objects and lists may lie in each other. */
  readonly depth: number;
  /** Values in one answer or the arguments of one service call: numbers, words, lists and objects. */
  readonly values: number;
  /** Service calls in one call; a job may make `jobServiceCalls`. */
  readonly serviceCalls: number;
  readonly jobServiceCalls: number;
  /** Service calls that are worked on at the same time, of all tenants and of one; many more wait in the module's own process. */
  readonly servicesAtOnce: number;
  readonly servicesAtOnceOfTenant: number;
  /** The same of those that wait for an AI model. */
  readonly slowAtOnce: number;
  readonly slowAtOnceOfTenant: number;
  /** What its process may leave unread; until it reads on, no more of its service calls are taken. */
  readonly unreadBytes: number;
  /** What is read from its process a second, beside answers; more waits there. */
  readonly messagesPerSecond: number;
  readonly bytesPerSecond: number;
  /** The host's own processor time that its long messages may take a second, in milliseconds; more of them wait there. */
  readonly hostMsPerSecond: number;
  /** What of its log is kept a second; the rest is left out. */
  readonly logBytesPerSecond: number;
  /** How much may be left out in a minute before its process is ended. */
  readonly logFloodBytes: number;
  /** How long its process lives without a call. */
  readonly idleMs: number;
  /** So many crashes in `crashWindowMs` put it into quarantine; after `trialMs` it is tried once more. */
  readonly crashes: number;
  readonly crashWindowMs: number;
  readonly trialMs: number;
  /** How far its process gives way to others: from 0, not at all, to 19, it takes what nobody else wants. */
  readonly niceness: number;
  /** The same for one that crashed not long ago, or kept a processor busy for long. */
  readonly hogNiceness: number;
  /** The share of one processor that such a process gets. */
  readonly hogShare: number;
}

export const defaultLimits: RunnerLimits = Object.freeze({
  startMs: 10_000,
  routeMs: 10_000,
  eventMs: 30_000,
  hookMs: 30_000,
  heapMb: 128,
  memoryMb: 256,
  blockedMs: 5_000,
  busyCores: 1.5,
  idleCores: 0.2,
  cpuBurstMs: 5_000,
  callsAtOnce: 64,
  callsAtOnceOfTenant: 16,
  waitingOfTenant: 64,
  inputBytes: 4 * mebibyte,
  answerBytes: 4 * mebibyte,
  argumentBytes: 8 * mebibyte,
  serviceAnswerBytes: 32 * mebibyte,
  depth: 100,
  values: 200_000,
  serviceCalls: 2_000,
  jobServiceCalls: 50_000,
  servicesAtOnce: 32,
  servicesAtOnceOfTenant: 24,
  slowAtOnce: 128,
  slowAtOnceOfTenant: 64,
  unreadBytes: 16 * mebibyte,
  messagesPerSecond: 5_000,
  bytesPerSecond: 32 * mebibyte,
  hostMsPerSecond: 200,
  logBytesPerSecond: 64 * 1024,
  logFloodBytes: 4 * mebibyte,
  idleMs: 5 * 60_000,
  crashes: 5,
  crashWindowMs: 5 * 60_000,
  trialMs: 5 * 60_000,
  niceness: 5,
  hogNiceness: 19,
  hogShare: 0.1,
});

/** What one that crashed not long ago may ask of the host: its share, as of a processor. */
export function holdBack(limits: RunnerLimits): RunnerLimits {
  const share = (amount: number) => amount * limits.hogShare;
  return {
    ...limits,
    messagesPerSecond: share(limits.messagesPerSecond),
    bytesPerSecond: share(limits.bytesPerSecond),
    hostMsPerSecond: share(limits.hostMsPerSecond),
    logBytesPerSecond: share(limits.logBytesPerSecond),
    logFloodBytes: share(limits.logFloodBytes),
  };
}

/** Waiting time before each further start within the window of crashes. */
export const backOffMs = [0, 250, 1_000, 5_000, 15_000] as const;
