import type { AppError } from '../../../plugins/sdk/index.ts';
import { answerTooDeep, argumentNotJson, callOver, promiseFailed } from './errors.ts';
import type { RunnerLimits } from './limits.ts';
import type { OpenCall, OpenCalls } from './open-calls.ts';
import { readError } from './read-error.ts';
import type { Usage } from './read-usage.ts';
import type { Heard } from './receive.ts';
import type { createServiceDesk } from './service-desk.ts';
import type { LogGate, RunnerLog } from './session-log.ts';
import type { FromChild, WireError } from './shared/messages.ts';

export interface HearingOptions {
  readonly limits: RunnerLimits;
  readonly log: RunnerLog;
  readonly logGate: LogGate;
  readonly calls: OpenCalls;
  readonly desk: ReturnType<typeof createServiceDesk>;
  ready(): void;
  /** The module could not be loaded. */
  broken(error: AppError): void;
  /** False where nobody had asked. */
  pong(n: number, usage: Usage): boolean;
  answer(call: OpenCall, value: unknown): void;
  fail(call: OpenCall, error: AppError): void;
  /** As `fail`, while its process is still at it. */
  abandon(call: OpenCall, error: AppError): void;
  /** An error reached nobody, and its process is about to end. */
  fall(call: OpenCall | undefined, error: AppError): void;
  distrust(why: string): void;
}

type Message<T extends FromChild['t']> = Extract<FromChild, { t: T }>;

/** What a message has besides its value. */
const envelopeBytes = 100;
/** More than our files ever say about an error. */
const errorBytes = 262_144;
/** Messages about calls that are over, in a process's life, before it is thought to do that on purpose. */
const lateMessages = 1_000;

/** Takes what a module's process says, and believes none of it. */
export function createHearing(options: HearingOptions) {
  const { limits, log, logGate, calls, desk, distrust } = options;
  const none = new Map<number, unknown>();
  let lateLeft = lateMessages;

  /** The open call that a message is about. */
  function find(id: number, isAnswer: boolean): OpenCall | undefined {
    const call = calls.find(id);
    if (call) {
      calls.clear(id);
      return call;
    }
    const late = calls.explain(id, isAnswer) === 'late';
    if (late && !isAnswer) lateLeft -= 1;
    if (!late || lateLeft < 0) distrust(`a message for call ${id}, which is not open`);
    return undefined;
  }

  function hearResult(message: Message<'result'>, { bytes, isTooDeep }: Heard): void {
    const call = find(message.id, true);
    if (bytes > limits.answerBytes + envelopeBytes) distrust('an answer larger than allowed');
    else if (call && isTooDeep) options.fail(call, answerTooDeep(limits.depth));
    else if (call) options.answer(call, message.value);
  }

  function hearService(message: Message<'service' | 'progress'>, { bytes, isTooDeep }: Heard): void {
    const call = find(message.id, false);
    if (!call) desk.turnAway(message, callOver());
    else if (isTooDeep) desk.turnAway(message, argumentNotJson('it is nested too deep'), call);
    else desk.serve(call, message, bytes);
  }

  function hearLog({ id, level, message, data }: Message<'log'>, { bytes, isTooDeep }: Heard): void {
    const call = id === null ? undefined : calls.find(id);
    const facts = isTooDeep ? undefined : data;
    logGate.pass(bytes, () => {
      if (call) call.services.log[level](message, facts);
      else log[level]({ data: facts }, message);
    });
  }

  function hearStray({ id, fatal, error }: Message<'stray'>, { bytes }: Heard): void {
    const call = id === null ? undefined : calls.find(id);
    const read = readError(error, limits, call?.thrown ?? none);
    if (fatal) {
      options.fall(call, read);
      return;
    }
    const err = read.cause ?? read;
    if (call) options.abandon(call, promiseFailed(err));
    logGate.pass(bytes, () =>
      log.error({ err, code: read.code }, 'A promise of a module failed and nobody waited for it.'),
    );
  }

  function hearError(id: number, error: WireError, { bytes, isTooDeep }: Heard): void {
    const call = find(id, true);
    if (bytes > errorBytes) distrust('an error larger than allowed');
    else if (call && isTooDeep) options.fail(call, answerTooDeep(limits.depth));
    else if (call) options.fail(call, readError(error, limits, call.thrown));
  }

  return (message: FromChild, heard: Heard): void => {
    const { t } = message;
    if (t === 'ready') options.ready();
    else if (t === 'broken') options.broken(readError(message.error, limits, none));
    else if (t === 'result') hearResult(message, heard);
    else if (t === 'error') hearError(message.id, message.error, heard);
    else if (t === 'service' || t === 'progress') hearService(message, heard);
    else if (t === 'log') hearLog(message, heard);
    else if (t === 'stray') hearStray(message, heard);
    else if (!options.pong(message.n, message)) distrust('an answer to a ping that was not sent');
  };
}
