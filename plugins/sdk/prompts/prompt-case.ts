import { type Static, Type } from '../schema.ts';

const closed = { additionalProperties: false } as const;

/** Where in the answer; empty for the whole of it. `*` stands for each element of a list. */
const at = Type.String({
  pattern: '^(/.*)?$',
  maxLength: 300,
  description: 'JSON Pointer (RFC 6901) into the answer, empty for the whole; `*` stands for each element.',
});
const scalar = Type.Union([Type.String({ maxLength: 2000 }), Type.Number(), Type.Boolean(), Type.Null()]);

/** A property that the answer must have. */
export const Expectation = Type.Union([
  Type.Object({ at, equals: scalar }, closed),
  Type.Object(
    { at, contains: Type.String({ minLength: 1, maxLength: 2000, description: 'Case does not count.' }) },
    closed,
  ),
  Type.Object(
    { at, lacks: Type.String({ minLength: 1, maxLength: 2000, description: 'Case does not count.' }) },
    closed,
  ),
  Type.Object({ at, from: Type.Number(), to: Type.Number() }, closed),
  Type.Object(
    { at, quotesFrom: Type.String({ description: 'A slot in which each of these texts must stand.' }) },
    closed,
  ),
  Type.Object({ at, absent: Type.Literal(true) }, closed),
]);
export type Expectation = Static<typeof Expectation>;

/** One case of a prompt's test set. */
export const PromptCase = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 120 }),
    slots: Type.Record(Type.String(), Type.Unknown(), { maxProperties: 50 }),
    expect: Type.Array(Expectation, { minItems: 1, maxItems: 50 }),
  },
  closed,
);
export type PromptCase = Static<typeof PromptCase>;

/** A file `prompts/<id>.cases.json`. */
export const PromptCases = Type.Array(PromptCase, { maxItems: 100 });
