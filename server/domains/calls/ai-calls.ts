import type { AiAbout, AiPiece, AiSlots } from 'inlay/sdk';
import { Type } from 'inlay/sdk';
import type { ModuleServices } from '../../../host/node/runner/module-runner.ts';
import { invalidRequest, listSchemaFaults } from '../../kernel/schema/index.ts';
import type { ActiveModule } from '../modules/index.ts';
import { tooManyStreams } from '../prompts/index.ts';
import { findSubject } from '../subjects/index.ts';
import type { Reach } from './reach.ts';
import type { CallHost } from './services.ts';

const mostStreams = 4;
const texts = Type.Optional(Type.Array(Type.String({ maxLength: 500 }), { maxItems: 50 }));
const About = Type.Object(
  {
    subjectId: Type.Optional(Type.Union([Type.String(), Type.Null()])),
    person: Type.Optional(
      Type.Object(
        { names: texts, emails: texts, phones: texts, addresses: texts },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);

interface Caller {
  readonly tenantId: string;
  readonly active: ActiveModule;
  /** In the name of a candidate. */
  readonly isSubject: boolean;
  readonly reach: Reach;
  /** Aborted when the call is over. */
  readonly signal: AbortSignal | undefined;
}

/** Models, asked by the module's own prompts in the name of this very call. */
export function createAiCalls(
  { db, prompts }: Pick<CallHost, 'db' | 'prompts'>,
  { tenantId, active, isSubject, reach, signal }: Caller,
): Pick<ModuleServices, 'ai'> {
  const asker = { tenantId, active, signal };
  let streams = 0;

  /** Whom a call is about: a candidate's own calls are theirs, so that they count for them and go with them. */
  async function check(about: AiAbout): Promise<AiAbout> {
    const faults = listSchemaFaults(About, about);
    if (faults.length > 0) throw invalidRequest(faults);
    const { subjectId = null } = about;
    if (subjectId === null && !isSubject) return about;
    return db.inTenant(tenantId, async () => {
      if (subjectId === null) return { ...about, subjectId: await reach.currentSubjectId() };
      await reach.check(subjectId);
      await findSubject(subjectId);
      return about;
    });
  }

  async function* read<T>(id: string, slots: AiSlots, about: AiAbout, left: AbortController) {
    const checked = await check(about);
    const signals = signal ? [signal, left.signal] : [left.signal];
    yield* prompts.stream<T>({ ...asker, signal: AbortSignal.any(signals) }, id, slots, checked);
  }

  function stream<T>(id: string, slots: AiSlots, about: AiAbout = {}): AsyncIterableIterator<AiPiece<T>> {
    const left = new AbortController();
    const pieces = read<T>(id, slots, about, left);
    let isOpen = false;
    let isOver = false;
    const end = () => {
      if (isOpen && !isOver) streams -= 1;
      isOver = true;
    };
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      async next() {
        if (!isOpen) {
          if (streams >= mostStreams) throw tooManyStreams(mostStreams);
          streams += 1;
          isOpen = true;
        }
        try {
          const result = await pieces.next();
          if (result.done) end();
          return result;
        } catch (error) {
          end();
          throw error;
        }
      },
      // Whoever leaves does not wait for the next piece.
      async return() {
        end();
        left.abort();
        await pieces.return().catch(() => {});
        return { done: true, value: undefined };
      },
    };
  }

  return {
    ai: {
      run(id, slots, about = {}) {
        const answer = check(about).then((checked) => prompts.run<never>(asker, id, slots, checked));
        // A module that does not wait for it ends it, and nobody hears of that.
        answer.catch(() => {});
        return answer;
      },
      stream,
      isReady: (id) => prompts.isReady(asker, id),
    },
  };
}
