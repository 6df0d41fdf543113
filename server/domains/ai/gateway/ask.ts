import type { Capabilities } from '../../../kernel/ai/index.ts';
import { answerRefused, answerUnusable } from '../errors.ts';
import type { EndOutcome, Used } from '../ledger/call.ts';
import { freePrice } from '../prices/price.ts';
import type { Target } from '../providers/directory.ts';
import type { KeptAnswer } from './answers.ts';
import { type AnsweredOnce, type Asking, askOnce } from './ask-once.ts';
import { makeCacheKey } from './cache-key.ts';
import { createRequestId, describeCall, type GatewayParts, nameClass, readDeadline } from './parts.ts';
import { type PreparedMessages, prepareMessages } from './prepare-messages.ts';
import { readStructured, type Structured, writeRepair } from './read-structured.ts';
import type { AskAnswer, AskRequest } from './request.ts';
import { type Try, tryTargets } from './try-targets.ts';

const defaultMaxTokens = 4096;
const defaultCacheSeconds = 86_400;
/** Of an unusable answer, what the model is shown again. */
const mostShown = 20_000;

/** Asks and gives the answer; yields its text while it comes, where nothing has to be checked first. */
export async function* ask<T>(
  parts: GatewayParts,
  request: AskRequest,
  { isSeen }: { readonly isSeen: boolean },
): AsyncGenerator<string, AskAnswer<T>> {
  const targets = await parts.findTargets(request.tenantId, request.model, canAnswer(request));
  const prepared = prepareMessages(request);
  const { mask, injections } = prepared;
  const { maxTokens = defaultMaxTokens, cache = defaultCacheSeconds, schema } = request;
  const restoreText = mask ? mask.restore : (text: string) => text;
  const restoreValue = mask ? mask.restoreAll : <V>(value: V) => value;
  const read = (text: string): Structured | undefined =>
    schema && readStructured(text, schema.schema, restoreValue);

  const asking: Asking = {
    ledger: parts.ledger,
    log: parts.kernel.log,
    request,
    messages: prepared.messages,
    maxTokens,
    facts: {
      requestId: createRequestId(),
      modelClass: nameClass(request.model),
      injections: injections.length,
      masked: mask?.count ?? 0,
    },
    judge: (answer) => judge(answer, read),
  };

  const present = (kept: KeptAnswer, value: unknown, more: Paid): AskAnswer<T> => ({
    text: restoreText(kept.text),
    value: value as T,
    toolCalls: kept.toolCalls.map((call) => ({ ...call, arguments: restoreText(call.arguments) })),
    finishReason: kept.finishReason,
    model: kept.model,
    providerId: more.target.provider.id,
    engine: more.target.provider.kind,
    cached: more.cached ?? false,
    prompt: request.prompt ?? null,
    used: more.used,
    cost: more.cost,
    injections,
    masked: mask?.count ?? 0,
    callId: more.callId,
  });

  const keyFor = (target: Target) => writeKey(request, prepared, target, maxTokens);
  const [first] = targets as [Target];
  if (cache !== 'none') {
    const kept = await parts.answers.find(request.tenantId, keyFor(first));
    const structured = kept && read(kept.text);
    if (kept && !(structured && 'faults' in structured)) {
      const callId = await noteCached(asking, first);
      if (!schema) yield restoreText(kept.text);
      const value = structured && 'value' in structured ? structured.value : undefined;
      return present(kept, value, { target: first, used: unused, cost: 0, callId, cached: true });
    }
  }

  let answeredBy = first;
  const deadline = readDeadline(request.timeoutMs);
  const askTarget = (each: Try) => {
    answeredBy = each.target;
    return askOnce(asking, each);
  };
  const options = { targets, breaker: parts.breaker, signal: request.signal, deadline };
  // A value is checked before anybody sees it, so that it can be asked for again.
  const answer = yield* restorePieces(
    tryTargets({ ...options, isSeen: () => isSeen && !schema }, askTarget),
    schema ? undefined : (mask?.restorePieces() ?? plainPieces),
  );
  let cost = answer.cost;
  let final: AnsweredOnce = answer;
  if (final.finishReason === 'refused') throw answerRefused();
  let structured = read(final.text);
  if (structured && 'faults' in structured) {
    const repair = repairOf(asking, final, structured.faults);
    const again = tryTargets(
      { ...options, targets: [answeredBy], attemptsBefore: 1, isSeen: () => false },
      (each) => askOnce(repair, each),
    );
    final = await drain(again);
    cost += final.cost;
    structured = read(final.text);
    if (final.finishReason === 'refused') throw answerRefused();
    if (structured && 'faults' in structured) throw answerUnusable(structured.faults);
  }
  // An answer that was cut off is none to give twice.
  if (cache !== 'none' && final.finishReason !== 'length')
    await keepAnswer(parts, request, keyFor(answeredBy), final, cache);
  const value = structured && 'value' in structured ? structured.value : undefined;
  return present(final, value, { target: answeredBy, used: final.used, cost, callId: final.callId });
}

interface Paid {
  readonly target: Target;
  readonly used: Used;
  readonly cost: number;
  readonly callId: string;
  readonly cached?: boolean;
}

const unused: Used = { inputTokens: 0, outputTokens: 0, estimated: false };

/** Whether a model can do what is asked. What a schema asks for is told in words where it must be. */
const canAnswer =
  ({ messages, tools }: AskRequest) =>
  ({ provider, model }: Target): boolean => {
    const can: Capabilities = provider.client.capabilities(model);
    const hasImages = messages.some(
      ({ content }) => typeof content !== 'string' && content.some(({ type }) => type === 'image'),
    );
    return can.chat && (!hasImages || can.vision) && (!tools?.length || can.tools);
  };

function judge(
  { text, finishReason }: KeptAnswer,
  read: (text: string) => Structured | undefined,
): EndOutcome {
  if (finishReason === 'refused') return 'refused';
  const structured = read(text);
  return structured && 'faults' in structured ? 'unusable' : 'ok';
}

function writeKey(
  request: AskRequest,
  { messages }: PreparedMessages,
  target: Target,
  maxTokens: number,
): string {
  const { tenantId, prompt = null, schema, tools, temperature, seed } = request;
  const { provider, model } = target;
  return makeCacheKey({
    tenantId,
    provider: provider.version,
    model,
    prompt,
    messages,
    schema,
    tools,
    temperature,
    seed,
    maxTokens,
  });
}

/** An answer from the cache has a row, too: it cost nothing. */
async function noteCached({ ledger, request, facts }: Asking, target: Target): Promise<string> {
  const { tenantId } = request;
  const callId = await ledger.open({
    ...facts,
    ...describeCall(request, target),
    attempt: 1,
    kind: 'chat',
    price: freePrice,
    reserve: 0,
    inputTokens: 0,
    timeoutMs: 1000,
  });
  await ledger.settle(tenantId, callId, { outcome: 'cached', used: unused, cost: 0, tookMs: 0 });
  return callId;
}

const repairOf = (asking: Asking, answer: KeptAnswer, faults: Parameters<typeof writeRepair>[0]): Asking => ({
  ...asking,
  messages: [
    ...asking.messages,
    { role: 'assistant', content: answer.text.slice(0, mostShown) || '(nothing)' },
    { role: 'user', content: writeRepair(faults, answer.finishReason === 'length') },
  ],
});

const plainPieces = { push: (piece: string) => piece, end: () => '' };

/** Passes an answer on with what was hidden put back; with no `restorer`, passes nothing on. */
async function* restorePieces(
  pieces: AsyncGenerator<string, AnsweredOnce>,
  restorer: { push(piece: string): string; end(): string } | undefined,
): AsyncGenerator<string, AnsweredOnce> {
  try {
    for (;;) {
      const { done, value } = await pieces.next();
      if (done) {
        const rest = restorer?.end() ?? '';
        if (rest !== '') yield rest;
        return value;
      }
      const text = restorer?.push(value) ?? '';
      if (text !== '') yield text;
    }
  } finally {
    await pieces.return(undefined as never);
  }
}

async function drain<T>(pieces: AsyncGenerator<unknown, T>): Promise<T> {
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) return value;
  }
}

async function keepAnswer(
  { answers, kernel }: GatewayParts,
  { tenantId, subjectId = null }: AskRequest,
  key: string,
  { text, toolCalls, finishReason, model }: AnsweredOnce,
  seconds: number,
): Promise<void> {
  try {
    await answers.keep(tenantId, key, { text, toolCalls, finishReason, model }, { subjectId, seconds });
  } catch (error) {
    kernel.log.warn({ err: error }, 'An answer of a model was not kept for the next time.');
  }
}
