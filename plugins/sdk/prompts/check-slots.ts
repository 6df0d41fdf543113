import { listSchemaFaults } from '../checking/index.ts';
import { AppError } from '../error.ts';
import type { TSchema } from '../schema.ts';
import type { Prompt } from './prompt-head.ts';

const closedInputs = new WeakMap<object, TSchema>();

/** Refuses what does not fit a prompt's input, or is not asked for by it. Errors: `ai.slots_invalid`. */
export function checkSlots({ id, input }: Pick<Prompt, 'id' | 'input'>, slots: unknown): void {
  let schema = closedInputs.get(input);
  if (!schema) {
    schema = { additionalProperties: false, ...input };
    closedInputs.set(input, schema);
  }
  // What is checked may be filled in with defaults, and the caller's own value stays as it is.
  const [fault] = listSchemaFaults(schema, structuredClone(slots));
  if (fault) throw slotsInvalid(id, `${fault.path || 'it'} ${fault.message}`);
}

const slotsInvalid = (id: string, what: string) =>
  new AppError(
    'ai.slots_invalid',
    500,
    `What is given to the prompt ${id} does not fit its input: ${what}.`,
    {
      data: { prompt: id },
    },
  );
