import type { AiAbout, AiAnswer, AiPiece, AiSlots } from '../../ai.ts';
import type { Services } from '../../services.ts';
import { noModel, promptUnknown } from './refusals.ts';
import { checkPerson, type Scope } from './scope.ts';
import { copy, createId } from './tenant.ts';

/** Models, as a test plays them. What a prompt's schemas say is the host's to check: the test has no texts. */
export function createAi(scope: Scope): Pick<Services, 'ai'> {
  const { tenant, declared, answerPrompt } = scope;

  async function answer<T>(id: string, slots: AiSlots, about: AiAbout = {}): Promise<AiAnswer<T>> {
    checkPrompt(id);
    checkPerson(scope, about.subjectId ?? null);
    const output = await answerPrompt?.(id, copy(slots), about);
    if (output === undefined) throw noModel();
    const made = {
      prompt: `${id}@1`,
      hash: id.padEnd(64, '0'),
      provider: 'openai',
      model: 'test-model',
      callId: createId(tenant),
    };
    return { output: copy(output) as T, made };
  }

  function checkPrompt(id: string): void {
    if (declared.prompts && !declared.prompts.includes(id)) throw promptUnknown(id);
  }

  return {
    ai: {
      run: answer,
      async *stream<T>(id: string, slots: AiSlots, about?: AiAbout): AsyncGenerator<AiPiece<T>, void> {
        const whole = await answer<T>(id, slots, about);
        if (typeof whole.output === 'string') yield { type: 'text', text: whole.output };
        yield { type: 'done', answer: whole };
      },
      async isReady(id) {
        checkPrompt(id);
        return answerPrompt !== undefined;
      },
    },
  };
}
