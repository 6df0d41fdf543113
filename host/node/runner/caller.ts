import type { JobRun } from '../../../plugins/sdk/index.ts';
import { createCallTexts } from './call-texts.ts';
import { restarted, timedOut } from './errors.ts';
import type { RunnerLimits } from './limits.ts';
import type { ModuleServices } from './module-runner.ts';
import type { OpenCall, OpenCalls } from './open-calls.ts';
import { createPartedAnswers } from './parted-answers.ts';
import type { CallKind } from './shared/messages.ts';

/** What is to be called, and for how long. */
export interface CallRequest {
  readonly kind: CallKind;
  readonly name: string;
  /** JSON text; undefined for none. */
  readonly input: string | undefined;
  readonly services: ModuleServices;
  readonly ms: number;
  readonly run?: JobRun | undefined;
}

export interface CallerOptions {
  readonly calls: OpenCalls;
  readonly limits: Pick<RunnerLimits, 'serviceCalls' | 'jobServiceCalls'>;
  isOver(): boolean;
  send(text: string): void;
  /** Gives a call up while its process lives on. */
  abandon(call: OpenCall, error: Error): void;
}

/** A job that was told to stop may still tidy up. */
const abortGraceMs = 5_000;

/** Sends calls to a process and sees that each comes to an end. */
export function createCaller({ calls, limits, isOver, send, abandon }: CallerOptions) {
  const texts = createCallTexts();

  return (request: CallRequest): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (isOver()) return reject(restarted('modules.exited'));
      const { services, run, kind, ms } = request;
      const giveUp = () => abandon(call, timedOut(ms));
      let timer = setTimeout(giveUp, ms);
      const abort = () => {
        send(JSON.stringify({ t: 'abort', id: call.id }));
        clearTimeout(timer);
        timer = setTimeout(giveUp, abortGraceMs);
      };
      const tidy = () => {
        clearTimeout(timer);
        run?.signal.removeEventListener('abort', abort);
      };
      const call = calls.open({
        services,
        run,
        servicesLeft: kind === 'job' ? limits.jobServiceCalls : limits.serviceCalls,
        thrown: new Map(),
        parts: createPartedAnswers(),
        resolve(value) {
          tidy();
          resolve(value);
        },
        reject(error) {
          tidy();
          reject(error);
        },
      });
      for (const text of texts.write(call.id, request)) send(text);
      calls.touch(call.id);
      run?.signal.addEventListener('abort', abort, { once: true });
      if (run?.signal.aborted) abort();
    });
}
