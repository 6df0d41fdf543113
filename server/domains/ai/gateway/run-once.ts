import type { AiFailure, Timing } from '../../../kernel/ai/index.ts';
import type { CallKind, NewCall, Used } from '../ledger/call.ts';
import { readDay } from '../ledger/call.ts';
import { type Amounts, computeCost, type Nanos } from '../money.ts';
import { toFailure } from './explain-failure.ts';
import { describeCall, type GatewayParts } from './parts.ts';
import type { Asker, Limits } from './request.ts';
import type { Try } from './try-targets.ts';

export interface Once {
  readonly parts: Pick<GatewayParts, 'ledger' | 'kernel'>;
  readonly request: Asker & Limits;
  readonly facts: Pick<NewCall, 'requestId' | 'modelClass' | 'injections' | 'masked'>;
  readonly kind: CallKind;
  /** The most that it may come to. */
  readonly reserveFor: Amounts;
}

export interface Finished<T> {
  readonly result: T;
  readonly used: Used;
  readonly answeredModel?: string;
}

export const toAmounts = ({ inputTokens, outputTokens, seconds, characters }: Used): Amounts => ({
  inputTokens: inputTokens ?? 0,
  outputTokens: outputTokens ?? 0,
  seconds: seconds ?? 0,
  characters: characters ?? 0,
});

/** A provider that answered with an error, or was not reached, sends no bill. */
export const wasFree = ({ kind, status }: AiFailure): boolean =>
  status !== undefined || kind === 'unreachable' || kind === 'unsupported' || kind === 'bad_request';

/** One request that has one answer, with its row in the ledger. */
export async function runOnce<T>(
  { parts, request, facts, kind, reserveFor }: Once,
  { target, attempt, timeoutMs }: Try,
  run: (timing: Timing) => Promise<Finished<T>>,
): Promise<{ readonly result: T; readonly cost: Nanos; readonly callId: string }> {
  const { tenantId, signal } = request;
  const price = target.priceOn(readDay(new Date()));
  const callId = await parts.ledger.open({
    ...facts,
    ...describeCall(request, target),
    attempt,
    kind,
    price,
    reserve: computeCost(price, reserveFor),
    inputTokens: reserveFor.inputTokens ?? null,
    timeoutMs,
  });
  const begun = performance.now();
  let failure: AiFailure | undefined;
  let done: Finished<T> | undefined;
  try {
    done = await run({ timeoutMs, ...(signal && { signal }) });
    return { result: done.result, callId, cost: computeCost(price, toAmounts(done.used)) };
  } catch (error) {
    failure = toFailure(error);
    throw failure;
  } finally {
    // What was under way when it failed may be billed: nobody knows, so that it counts.
    const amounts = failure && wasFree(failure) ? {} : reserveFor;
    const used: Used = done?.used ?? {
      inputTokens: amounts.inputTokens ?? 0,
      outputTokens: 0,
      seconds: amounts.seconds ?? null,
      characters: amounts.characters ?? null,
      estimated: true,
    };
    const outcome = done ? 'ok' : failure?.kind === 'cancelled' ? 'cancelled' : 'failed';
    await parts.ledger
      .settle(tenantId, callId, {
        outcome,
        failure: failure?.kind,
        used,
        cost: computeCost(price, toAmounts(used)),
        answeredModel: done?.answeredModel,
        tookMs: performance.now() - begun,
      })
      .catch((error: unknown) =>
        parts.kernel.log.error({ err: error, callId }, 'The end of a call to a model was not written down.'),
      );
  }
}
