import type { SpeechFormat } from '../../../kernel/ai/index.ts';
import type { Nanos } from '../money.ts';
import type { ModelChoice } from '../providers/operator.ts';
import { finish } from './embed.ts';
import { createRequestId, type GatewayParts, nameClass, readDeadline } from './parts.ts';
import type { Asker, Limits } from './request.ts';
import { runOnce } from './run-once.ts';
import { tryTargets } from './try-targets.ts';

export interface SpeakAsk extends Asker, Limits {
  readonly model: 'speak' | ModelChoice;
  /** At most 4096 characters. */
  readonly text: string;
  readonly voice?: string;
  readonly format?: SpeechFormat;
}

export interface SpeakAnswer {
  readonly mediaType: string;
  /** The sound while it comes. It is paid for as a whole, heard or not. Throws `AiFailure`. */
  readonly audio: AsyncIterable<Uint8Array>;
  readonly model: string;
  readonly providerId: string;
  readonly cost: Nanos;
}

/** Text as speech. Its cost is known from the text alone, so that the row is settled when the sound begins. */
export async function speak(parts: GatewayParts, request: SpeakAsk): Promise<SpeakAnswer> {
  const { tenantId, model, text, voice, format, signal } = request;
  const targets = await parts.findTargets(
    tenantId,
    model,
    (target) => target.provider.client.capabilities(target.model).speak,
  );
  const facts = { requestId: createRequestId(), modelClass: nameClass(model), injections: 0, masked: 0 };
  const deadline = readDeadline(request.timeoutMs);
  const characters = [...text].length;
  const answer = await finish(
    tryTargets(
      { targets, breaker: parts.breaker, signal, deadline, isSeen: () => false },
      async function* (each) {
        const { provider, model: name } = each.target;
        const once = { parts, request, facts, kind: 'speak', reserveFor: { characters } } as const;
        const done = await runOnce(once, each, async (timing) => {
          const speech = await provider.client.speak({
            ...timing,
            model: name,
            text,
            ...(voice !== undefined && { voice }),
            ...(format !== undefined && { format }),
          });
          return {
            result: { speech, target: each.target },
            used: { inputTokens: null, outputTokens: null, characters, estimated: false },
          };
        });
        return done;
      },
    ),
  );
  const { speech, target } = answer.result;
  return {
    mediaType: speech.mediaType,
    audio: speech.audio,
    model: target.model,
    providerId: target.provider.id,
    cost: answer.cost,
  };
}
