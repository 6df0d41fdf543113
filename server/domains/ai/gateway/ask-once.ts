import { AiFailure, type ChatMessage, type ToolCall } from '../../../kernel/ai/index.ts';
import type { Logger } from '../../../kernel/log/index.ts';
import type { EndOutcome, NewCall, Used } from '../ledger/call.ts';
import { readDay } from '../ledger/call.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { computeCost, type Nanos } from '../money.ts';
import type { KeptAnswer } from './answers.ts';
import { guessInput, guessTokens, reserveFor } from './estimate.ts';
import { toFailure, tooLong } from './explain-failure.ts';
import { describeCall } from './parts.ts';
import type { AskRequest } from './request.ts';
import { toAmounts, wasFree } from './run-once.ts';
import type { Try } from './try-targets.ts';

export interface Asking {
  readonly ledger: Ledger;
  readonly log: Logger;
  readonly request: AskRequest;
  readonly messages: readonly ChatMessage[];
  readonly maxTokens: number;
  /** What the ledger needs to know and the request does not tell. */
  readonly facts: Pick<NewCall, 'requestId' | 'modelClass' | 'injections' | 'masked'>;
  /** How a whole answer is to be counted. */
  judge(answer: KeptAnswer): EndOutcome;
}

export interface AnsweredOnce extends KeptAnswer {
  readonly callId: string;
  readonly used: Used;
  readonly cost: Nanos;
}

/** No token is longer, but for white space that nobody wants. */
const charactersPerToken = 16;
const noteEveryMs = 5000;

/** One request to one provider, with its row in the ledger: written before it leaves, settled however it ends. */
export async function* askOnce(
  asking: Asking,
  { target, attempt, timeoutMs }: Try,
): AsyncGenerator<string, AnsweredOnce> {
  const { ledger, request, messages, maxTokens, facts } = asking;
  const { provider, model } = target;
  const { tenantId, schema, tools, temperature, seed, signal } = request;
  const price = target.priceOn(readDay(new Date()));
  const question = { messages, ...(schema && { schema: schema.schema }), ...(tools && { tools }) };
  const guessedInput = guessInput(question);
  const callId = await ledger.open({
    ...facts,
    ...describeCall(request, target),
    attempt,
    kind: 'chat',
    price,
    reserve: reserveFor(price, question, maxTokens),
    inputTokens: guessedInput,
    timeoutMs,
  });
  const begun = performance.now();
  let text = '';
  const toolCalls: ToolCall[] = [];
  let firstTextMs: number | undefined;
  let notedAt = begun;
  let end: Omit<AnsweredOnce, 'callId' | 'cost' | 'text' | 'toolCalls'> | undefined;
  let failure: AiFailure | undefined;
  try {
    const deltas = provider.client.chat({
      model,
      messages,
      maxTokens,
      timeoutMs,
      ...(schema && {
        schema: { name: schema.name, schema: schema.schema as Readonly<Record<string, unknown>> },
      }),
      ...(tools && { tools }),
      ...(temperature !== undefined && { temperature }),
      ...(seed !== undefined && { seed }),
      ...(signal && { signal }),
    });
    for await (const delta of deltas) {
      if (delta.type === 'tool_call') toolCalls.push(delta.call);
      else if (delta.type === 'finished') {
        const { finishReason, usage } = delta;
        const counted = {
          inputTokens: usage.inputTokens,
          outputTokens: usage.outputTokens,
          estimated: false,
        };
        end = { finishReason, model: delta.model, used: usage.counted ? counted : guess() };
      } else {
        firstTextMs ??= performance.now() - begun;
        text += delta.text;
        if (text.length > maxTokens * charactersPerToken + 1000)
          throw new AiFailure('broken_stream', { code: tooLong, mayRetry: false });
        noteProgress();
        yield delta.text;
      }
    }
    if (!end) throw new AiFailure('broken_stream');
    return { ...end, callId, text, toolCalls, cost: computeCost(price, toAmounts(end.used)) };
  } catch (error) {
    failure = toFailure(error);
    throw failure;
  } finally {
    await settle();
  }

  function guess(): Used {
    return { inputTokens: guessedInput, outputTokens: guessTokens(text), estimated: true };
  }

  /** For the case that this process is killed. */
  function noteProgress(): void {
    const now = performance.now();
    if (now - notedAt < noteEveryMs) return;
    notedAt = now;
    ledger
      .note(tenantId, callId, { outputTokens: guessTokens(text), firstTextMs: firstTextMs ?? 0 })
      .catch((error: unknown) =>
        asking.log.debug({ err: error, callId }, 'The progress of a call was not kept.'),
      );
  }

  async function settle(): Promise<void> {
    const whole = end && !failure ? { ...end, text, toolCalls } : undefined;
    const used = end?.used ?? (failure && wasFree(failure) ? nothing : guess());
    const outcome = whole
      ? asking.judge(whole)
      : !failure || failure.kind === 'cancelled'
        ? 'cancelled'
        : 'failed';
    try {
      await ledger.settle(tenantId, callId, {
        outcome: failure?.kind === 'content_refused' ? 'refused' : outcome,
        failure: failure?.kind,
        used,
        cost: computeCost(price, toAmounts(used)),
        answeredModel: end?.model,
        firstTextMs,
        tookMs: performance.now() - begun,
      });
    } catch (error) {
      // The answer is paid for and there; recovery gives the row its end.
      asking.log.error({ err: error, callId }, 'The end of a call to a model was not written down.');
    }
  }
}

const nothing: Used = { inputTokens: 0, outputTokens: 0, estimated: false };
