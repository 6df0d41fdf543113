import { isAppError } from '../../../plugins/sdk/index.ts';
import { flooding, hostFailed, serviceAnswerTooLarge, serviceUnknown } from './errors.ts';
import { createFaultLog } from './fault-log.ts';
import type { RunnerLimits } from './limits.ts';
import type { OpenCall } from './open-calls.ts';
import { isParted } from './parted-answers.ts';
import { createPlaces } from './places.ts';
import { describeRefusal } from './read-error.ts';
import { findService } from './service-tree.ts';
import type { RunnerLog } from './session-log.ts';
import { endParts, type FromChild, nextParts } from './shared/messages.ts';
import { exceeds, toJsonText } from './shared/stringify.ts';
import { readTenant } from './tenant-of.ts';

type Asked = Extract<FromChild, { t: 'service' | 'progress' }>;

export interface ServiceDeskOptions {
  readonly limits: RunnerLimits;
  readonly log: RunnerLog;
  send(text: string): void;
  /** Something of this call went to its process. */
  touch(id: number): void;
  isOpen(call: OpenCall): boolean;
  /** Its process does not read what it was sent. */
  isCongested(): boolean;
  /** Leaves further messages unread, and reads on. */
  pause(): void;
  resume(): void;
  /** A call that asks without end. */
  stop(call: OpenCall, error: Error): void;
  /** A message that the files of ours never send. */
  distrust(why: string): void;
}

/** So many errors of services are kept for a call that throws one of them on. */
const keptErrors = 100;

/** Runs the services that a module's process asks for, those of the very call it names. */
export function createServiceDesk(options: ServiceDeskOptions) {
  const { limits } = options;
  const tellFault = createFaultLog(options.log);
  const waiting = { isHeld: options.isCongested, full: options.pause, roomy: options.resume };
  const places = createPlaces({ limits, ...waiting });
  // A model takes its time, and whoever only reads a record must not wait for it.
  const slowPlaces = createPlaces({
    limits: { servicesAtOnce: limits.slowAtOnce, servicesAtOnceOfTenant: limits.slowAtOnceOfTenant },
    ...waiting,
  });
  const placesFor = (asked: Asked) => (asked.t === 'service' && isSlow(asked.path) ? slowPlaces : places);

  function run(call: OpenCall, asked: Asked): unknown {
    if (asked.t === 'progress') {
      if (!call.run) throw serviceUnknown('progress');
      return call.run.progress(asked.fraction, asked.step);
    }
    if (asked.path === nextParts) return call.parts.next(asked.args[0]);
    if (asked.path === endParts) return call.parts.end(asked.args[0]);
    const service = findService(call.services, asked.path);
    if (!service) {
      options.distrust(`a service that is not there: ${asked.path}`);
      throw serviceUnknown(asked.path);
    }
    const args: unknown[] = asked.args;
    for (const place of asked.absent ?? []) args[place] = undefined;
    const answer = service(...args);
    return isParted(answer) ? call.parts.begin(answer) : answer;
  }

  async function answer(call: OpenCall, asked: Asked): Promise<string> {
    const { id, n } = asked;
    try {
      const text = toJsonText(await run(call, asked));
      if (text === undefined) return `{"t":"answer","id":${id},"n":${n}}`;
      if (exceeds(text, limits.serviceAnswerBytes)) throw serviceAnswerTooLarge(limits.serviceAnswerBytes);
      return `{"t":"answer","id":${id},"n":${n},"value":${text}}`;
    } catch (error) {
      keep(call, n, error);
      if (!isAppError(error)) tellFault(error);
      return refuse(id, n, error);
    }
  }

  function keep({ thrown }: OpenCall, n: number, error: unknown): void {
    thrown.set(n, error);
    if (thrown.size > keptErrors) thrown.delete(thrown.keys().next().value!);
  }

  /** False for one that asked too often, which is stopped. */
  function charge(call: OpenCall): boolean {
    call.servicesLeft -= 1;
    if (call.servicesLeft < 0) options.stop(call, flooding('service calls'));
    return call.servicesLeft >= 0;
  }

  const refuse = (id: number, n: number, error: unknown): string => {
    const write = (refused: unknown) =>
      JSON.stringify({ t: 'refusal', id, n, error: describeRefusal(refused) });
    try {
      return write(error);
    } catch {
      return write(hostFailed());
    }
  };

  return {
    serve(call: OpenCall, asked: Asked, bytes: number): void {
      if (!charge(call)) return;
      placesFor(asked).enter(readTenant(call.services), bytes, async () => {
        // It may be over before its turn.
        if (!options.isOpen(call)) return;
        const text = await answer(call, asked);
        if (!options.isOpen(call)) return;
        options.touch(call.id);
        options.send(text);
      });
    },
    /** Its process reads on. */
    goOn() {
      places.goOn();
      slowPlaces.goOn();
    },
    /** Does not even try. */
    turnAway({ id, n }: Asked, error: Error, call?: OpenCall): void {
      if (call && !charge(call)) return;
      if (call) keep(call, n, error);
      options.send(refuse(id, n, error));
    },
  };
}

const isSlow = (path: string): boolean => path.startsWith('ai.') || path === nextParts;
