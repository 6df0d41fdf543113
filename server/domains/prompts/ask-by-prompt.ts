import type { AiAbout, AiAnswer, AiMade, AiPiece, AiSlots } from 'inlay/sdk';
import { checkSlots, type Prompt } from '../../../plugins/sdk/prompts/index.ts';
import { grantOfModel } from '../../../plugins/sdk/read-manifest.ts';
import type { AskAnswer, AskRequest, Gateway } from '../ai/index.ts';
import type { ActiveModule } from '../modules/index.ts';
import { modelNotGranted } from './errors.ts';
import type { PromptRegistry } from './registry/registry.ts';
import type { Label } from './view.ts';
import { writeQuestion } from './write-question.ts';

/** In whose name a prompt asks. */
export interface PromptAsker {
  readonly tenantId: string;
  readonly active: ActiveModule;
  /** Ends the call, at the provider too. */
  readonly signal?: AbortSignal | undefined;
}

/** An answer that somebody got, or why there was none. */
export interface PromptNews {
  readonly tenantId: string;
  readonly module: string;
  readonly prompt: Prompt;
  readonly label: Label;
  readonly slots: AiSlots;
  readonly about: AiAbout;
  readonly answer?: AskAnswer;
  readonly error?: unknown;
  readonly tookMs: number;
}

export interface PromptAsking {
  run<T>(asker: PromptAsker, id: string, slots: AiSlots, about?: AiAbout): Promise<AiAnswer<T>>;
  stream<T>(
    asker: PromptAsker,
    id: string,
    slots: AiSlots,
    about?: AiAbout,
  ): AsyncGenerator<AiPiece<T>, void>;
  /** Asks by one version, whatever the labels say, and never from the cache: for tests of it. */
  tryVersion(asker: PromptAsker, prompt: Prompt, slots: AiSlots): Promise<AskAnswer>;
}

/** Asks models by prompts. `tell` hears of each live answer; what it does must not matter to whoever asked. */
export function createAsking(
  gateway: Pick<Gateway, 'call' | 'stream'>,
  registry: Pick<PromptRegistry, 'choose'>,
  tell: (news: PromptNews) => void,
): PromptAsking {
  async function prepare(
    { tenantId, active, signal }: PromptAsker,
    id: string,
    slots: AiSlots,
    about: AiAbout,
  ) {
    const { prompt, label } = await registry.choose(tenantId, active.module, id, slots);
    checkGrant(active, prompt);
    checkSlots(prompt, slots);
    const begun = performance.now();
    const note = (outcome: Pick<PromptNews, 'answer' | 'error'>) =>
      tell({
        tenantId,
        module: active.module.id,
        prompt,
        label,
        slots,
        about,
        tookMs: Math.round(performance.now() - begun),
        ...outcome,
      });
    const request = makeRequest({ tenantId, active, signal }, prompt, slots, about);
    return { prompt, request, note };
  }

  return {
    async run<T>(asker: PromptAsker, id: string, slots: AiSlots, about: AiAbout = {}) {
      const { prompt, request, note } = await prepare(asker, id, slots, about);
      try {
        const answer = await gateway.call(request);
        note({ answer });
        return present<T>(prompt, answer);
      } catch (error) {
        note({ error });
        throw error;
      }
    },
    async *stream<T>(asker: PromptAsker, id: string, slots: AiSlots, about: AiAbout = {}) {
      const { prompt, request, note } = await prepare(asker, id, slots, about);
      try {
        for await (const piece of gateway.stream(request)) {
          if (piece.type === 'text') {
            yield { type: 'text' as const, text: piece.text };
            continue;
          }
          note({ answer: piece.answer });
          yield { type: 'done' as const, answer: present<T>(prompt, piece.answer) };
        }
      } catch (error) {
        note({ error });
        throw error;
      }
    },
    async tryVersion(asker, prompt, slots) {
      checkGrant(asker.active, prompt);
      checkSlots(prompt, slots);
      return gateway.call({ ...makeRequest(asker, prompt, slots, {}), cache: 'none' });
    },
  };
}

function checkGrant({ module, permissions }: ActiveModule, { model }: Prompt): void {
  if (!permissions.includes(grantOfModel(model))) throw modelNotGranted(module.id, model);
}

function makeRequest(
  { tenantId, active, signal }: PromptAsker,
  prompt: Prompt,
  slots: AiSlots,
  { subjectId = null, person }: AiAbout,
): AskRequest {
  const { id, version, hash, model, output, temperature, seed, maxTokens, timeoutSeconds, cache } = prompt;
  return {
    tenantId,
    module: active.module.id,
    subjectId,
    prompt: { id, version, hash },
    model,
    messages: writeQuestion(prompt, slots),
    ...(output && { schema: { name: id, schema: output } }),
    ...(temperature !== undefined && { temperature }),
    ...(seed !== undefined && { seed }),
    ...(maxTokens !== undefined && { maxTokens }),
    ...(timeoutSeconds !== undefined && { timeoutMs: timeoutSeconds * 1000 }),
    ...(cache !== undefined && { cache }),
    ...(person && { mask: person }),
    ...(signal && { signal }),
  };
}

function present<T>({ id, version, hash, output }: Prompt, answer: AskAnswer): AiAnswer<T> {
  const made: AiMade = {
    prompt: `${id}@${version}`,
    hash,
    provider: answer.engine,
    model: answer.model,
    callId: answer.callId,
  };
  return { output: (output ? answer.value : answer.text) as T, made };
}
