import type { Nanos } from '../money.ts';
import type { ModelChoice } from '../providers/operator.ts';
import { guessTokens } from './estimate.ts';
import { toFailure } from './explain-failure.ts';
import { createRequestId, type GatewayParts, nameClass, readDeadline } from './parts.ts';
import type { Asker, Limits } from './request.ts';
import { runOnce } from './run-once.ts';
import { tryTargets } from './try-targets.ts';

export interface EmbedAsk extends Asker, Limits {
  readonly model: 'embed' | ModelChoice;
  readonly texts: readonly string[];
  readonly dimensions?: number;
}

export interface EmbedAnswer {
  /** One for each text, in the same order, all of unit length. */
  readonly vectors: readonly (readonly number[])[];
  /** Vectors of two models, or of two providers, are not comparable. */
  readonly model: string;
  readonly providerId: string;
  readonly cost: Nanos;
}

/** Providers take so many at once. */
const mostTexts = 256;
const mostBytes = 400_000;

/** Places texts; many of them in several requests, all to the one that answered first. */
export async function embed(parts: GatewayParts, request: EmbedAsk): Promise<EmbedAnswer> {
  const { tenantId, model, texts, dimensions, signal } = request;
  let targets = await parts.findTargets(
    tenantId,
    model,
    (target) => target.provider.client.capabilities(target.model).embed,
  );
  const facts = { requestId: createRequestId(), modelClass: nameClass(model), injections: 0, masked: 0 };
  const deadline = readDeadline(request.timeoutMs);
  const vectors: (readonly number[])[] = [];
  let cost = 0;
  let answeredModel = '';
  for (const batch of splitTexts(texts)) {
    const bytes = batch.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const options = { targets, breaker: parts.breaker, signal, deadline, isSeen: () => false };
    const answer = await finish(
      tryTargets(options, async function* (each) {
        const { provider, model: name } = each.target;
        const once = {
          parts,
          request,
          facts,
          kind: 'embed',
          reserveFor: { inputTokens: Math.ceil(bytes / 2) },
        } as const;
        const done = await runOnce(once, each, async (timing) => {
          const {
            vectors: found,
            usage,
            model: answered,
          } = await provider.client.embed({
            ...timing,
            model: name,
            texts: batch,
            ...(dimensions !== undefined && { dimensions }),
          });
          if (found.length !== batch.length) throw toFailure(undefined);
          const inputTokens = usage.counted ? usage.inputTokens : guessTokens(batch.join(''));
          return {
            result: { found, answered, target: each.target },
            used: { inputTokens, outputTokens: 0, estimated: !usage.counted },
            answeredModel: answered,
          };
        });
        return done;
      }),
    );
    vectors.push(...answer.result.found);
    cost += answer.cost;
    answeredModel = answer.result.answered;
    // Vectors of two models must never stand side by side.
    targets = [answer.result.target];
  }
  return { vectors, model: answeredModel, providerId: targets[0]!.provider.id, cost };
}

function* splitTexts(texts: readonly string[]): Generator<string[]> {
  let batch: string[] = [];
  let bytes = 0;
  for (const text of texts) {
    const size = Buffer.byteLength(text);
    if (batch.length > 0 && (batch.length >= mostTexts || bytes + size > mostBytes)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(text);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** What a generator that yields nothing comes to. */
export async function finish<T>(pieces: AsyncGenerator<never, T>): Promise<T> {
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) return value;
  }
}
