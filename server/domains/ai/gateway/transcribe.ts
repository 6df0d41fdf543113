import type { Nanos } from '../money.ts';
import type { ModelChoice } from '../providers/operator.ts';
import { finish } from './embed.ts';
import { createRequestId, type GatewayParts, nameClass, readDeadline } from './parts.ts';
import type { Asker, Limits } from './request.ts';
import { runOnce } from './run-once.ts';
import { tryTargets } from './try-targets.ts';

export interface TranscribeAsk extends Asker, Limits {
  readonly model: 'transcribe' | ModelChoice;
  readonly audio: Uint8Array;
  readonly mediaType: string;
  /** ISO 639-1. */
  readonly language?: string;
  /** Words that are likely to be heard. */
  readonly hint?: string;
}

export interface TranscribeAnswer {
  readonly text: string;
  /** Of the sound; a guess where the provider did not say. */
  readonly seconds: number;
  readonly model: string;
  readonly providerId: string;
  readonly cost: Nanos;
}

/** Speech at its thinnest: what is set aside is for the longest sound that so many bytes can hold. */
const fewestBytesASecond = 1500;

/** Speech as text. */
export async function transcribe(parts: GatewayParts, request: TranscribeAsk): Promise<TranscribeAnswer> {
  const { tenantId, model, audio, mediaType, language, hint, signal } = request;
  const targets = await parts.findTargets(
    tenantId,
    model,
    (target) => target.provider.client.capabilities(target.model).transcribe,
  );
  const facts = { requestId: createRequestId(), modelClass: nameClass(model), injections: 0, masked: 0 };
  const deadline = readDeadline(request.timeoutMs);
  const longest = Math.ceil(audio.length / fewestBytesASecond);
  const answer = await finish(
    tryTargets(
      { targets, breaker: parts.breaker, signal, deadline, isSeen: () => false },
      async function* (each) {
        const { provider, model: name } = each.target;
        const once = { parts, request, facts, kind: 'transcribe', reserveFor: { seconds: longest } } as const;
        const done = await runOnce(once, each, async (timing) => {
          const { text, seconds, usage } = await provider.client.transcribe({
            ...timing,
            model: name,
            audio,
            mediaType,
            ...(language !== undefined && { language }),
            ...(hint !== undefined && { hint }),
          });
          const { inputTokens, outputTokens, counted } = usage;
          return {
            result: { text, seconds: seconds ?? longest, target: each.target },
            used: {
              inputTokens: counted ? inputTokens : null,
              outputTokens: counted ? outputTokens : null,
              seconds: seconds ?? longest,
              estimated: seconds === undefined,
            },
          };
        });
        return done;
      },
    ),
  );
  const { text, seconds, target } = answer.result;
  return { text, seconds, model: target.model, providerId: target.provider.id, cost: answer.cost };
}
