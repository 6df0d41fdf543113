import type { AppError } from '../../../plugins/sdk/index.ts';
import type { BuiltModule } from '../built-module.ts';
import { type CallRequest, createCaller } from './caller.ts';
import * as errors from './errors.ts';
import { explainEnd } from './explain-end.ts';
import { hearComplaints } from './hear-complaints.ts';
import { createHearing } from './hearing.ts';
import { introduce } from './introduce.ts';
import { holdBack, type RunnerLimits } from './limits.ts';
import { createOpenCalls, type OpenCall } from './open-calls.ts';
import { createOutbox } from './outbox.ts';
import { receive } from './receive.ts';
import { createServiceDesk } from './service-desk.ts';
import { createLogGate, type RunnerLog } from './session-log.ts';
import type { ToChild } from './shared/messages.ts';
import type { RunnerProcess } from './start-process.ts';
import { watch } from './watch.ts';

/** One process of a module, from its start to its end. */
export interface Session {
  readonly startedAt: Date;
  readonly memoryBytes: number | null;
  call(request: CallRequest): Promise<unknown>;
  /** Ends it, with the calls that are in flight. */
  end(): Promise<void>;
}

export interface SessionOptions {
  readonly limits: RunnerLimits;
  readonly log: RunnerLog;
  /** It crashed not long ago: others go first from its first moment, and not only once it runs. */
  readonly isSuspect: boolean;
  /** It is gone, or as good as gone. Null where we ended it. */
  onEnd(because: AppError | null): void;
}

/** How long it is waited for after it was asked to end. */
const exitGraceMs = 1_000;

/** Readies a process for its module. The promise in the answer settles when it can be called. */
export function startSession(
  module: BuiltModule,
  child: RunnerProcess,
  options: SessionOptions,
): { session: Session; ready: Promise<void> } {
  const { log } = options;
  const limits = options.isSuspect ? holdBack(options.limits) : options.limits;
  const { promise: ready, ...start } = Promise.withResolvers<void>();
  const calls = createOpenCalls();
  const logGate = createLogGate(limits, { log, flood: () => breach(errors.flooding('log lines')) });
  let isReady = false;
  let isOver = false;
  let hadCalls = false;

  const outbox = createOutbox(child.input, {
    unreadBytes: limits.unreadBytes,
    full: () => receiver.pause(),
    roomy() {
      desk.goOn();
      receiver.resume();
    },
  });
  const send = (message: ToChild) => outbox.send(JSON.stringify(message));
  const distrust = (why: string, cause?: unknown) => breach(errors.misbehaved(why, cause));

  const desk = createServiceDesk({
    limits,
    log,
    send: outbox.send,
    distrust,
    touch: (id) => calls.touch(id),
    isOpen: ({ id }) => calls.find(id) !== undefined,
    isCongested: () => outbox.fullSince !== undefined,
    pause: () => receiver.pause(),
    resume: () => receiver.resume(),
    stop: abandon,
  });
  const hear = createHearing({
    limits,
    log,
    logGate,
    calls,
    desk,
    distrust,
    ready() {
      // Until here somebody waits for it.
      child.giveWay(limits.niceness);
      isReady = true;
      start.resolve();
    },
    broken: (error) => breach(error.code === 'modules.failed' ? errors.startFailed(error.cause) : error),
    pong(n, usage) {
      calls.arrived(n);
      return watcher.hear(n, usage);
    },
    answer: (call, value) => close(call, false, () => call.resolve(value)),
    fail: (call, error) => close(call, false, () => call.reject(error)),
    abandon,
    fall: (call, error) => breach(errors.threwLate(error.cause ?? error), call),
  });
  const receiver = receive(child.output, {
    ...limits,
    maxMessageBytes: Math.max(limits.answerBytes, limits.argumentBytes) + 65_536,
    hear,
    distrust,
  });
  const watcher = watch({
    pid: child.pid,
    limits,
    isHeldBack: options.isSuspect,
    wasBusy() {
      const was = hadCalls || calls.size > 0;
      hadCalls = false;
      return was;
    },
    isReady: () => isReady,
    unheardUntil: () => receiver.unheardUntil,
    unreadSince: () => outbox.fullSince,
    ping(n) {
      calls.mark(n);
      send({ t: 'ping', n });
    },
    hog: giveWay,
    breach,
  });
  if (options.isSuspect) giveWay();
  const tooLate = setTimeout(
    () => breach(errors.startFailed(new Error('It took too long.'))),
    // Whoever runs only while nobody else wants to may wait for long.
    limits.startMs * (options.isSuspect ? 6 : 1),
  );
  ready.then(
    () => clearTimeout(tooLate),
    () => clearTimeout(tooLate),
  );
  const readComplaints = hearComplaints(child.errors, { log, logGate });
  void child.ended.then((end) => {
    const error = explainEnd(end, readComplaints(), limits.memoryMb);
    settle(error, calls.suspect(error.code === 'modules.exited' ? 'last' : 'first'));
  });

  function close(call: OpenCall, isAnswerDue: boolean, tell: () => void): void {
    calls.close(call, isAnswerDue);
    tell();
  }

  /** Gives a call up while its process lives on. */
  function abandon(call: OpenCall, error: Error): void {
    if (calls.find(call.id) !== call) return;
    send({ t: 'over', id: call.id });
    close(call, true, () => call.reject(error));
  }

  function giveWay(): void {
    child.giveWay(limits.hogNiceness);
    child.throttle(limits.hogShare);
  }

  /** It went too far. */
  function breach(error: AppError, culprit = calls.suspect('first')): void {
    if (isOver) return;
    child.kill();
    settle(error, culprit);
  }

  function settle(because: AppError | null, culprit = calls.suspect('first')): void {
    if (isOver) return;
    isOver = true;
    if (because)
      log.error({ err: because.cause ?? because, code: because.code }, 'A module’s process ended.');
    watcher.stop();
    receiver.stop();
    outbox.close();
    start.reject(because ?? errors.stopping());
    for (const call of [...calls.all]) {
      const error =
        because === null ? errors.stopping() : call === culprit ? because : errors.restarted(because.code);
      close(call, false, () => call.reject(error));
    }
    options.onEnd(because);
  }

  send(introduce(module, limits));

  const placeCall = createCaller({
    calls,
    limits,
    abandon,
    isOver: () => isOver,
    send(text) {
      hadCalls = true;
      outbox.send(text);
    },
  });
  const session: Session = {
    startedAt: new Date(),
    get memoryBytes() {
      return watcher.bytes;
    },
    call: placeCall,
    async end() {
      if (!isOver) child.input.end();
      const timer = setTimeout(() => child.kill(), exitGraceMs);
      settle(null);
      await child.ended;
      clearTimeout(timer);
    },
  };
  return { session, ready };
}
