import { type Static, type TSchema, Type } from '../schema.ts';

const closed = { additionalProperties: false } as const;

const Schema = Type.Unsafe<TSchema>(
  Type.Object(
    {},
    { additionalProperties: true, description: 'JSON Schema, in the part of it that modules have.' },
  ),
);

/** Name of a place in a prompt's text, `{{cv}}`. */
export const slotName = '^[a-z][A-Za-z0-9]{0,40}$';

/** What a tenant may choose anew in a text of its own. */
export const promptParameters = {
  model: Type.Enum(['fast', 'strong'], { description: 'Class of models that is asked.' }),
  temperature: Type.Optional(
    Type.Number({ minimum: 0, maximum: 2, description: 'Default: the model’s own. 0 for judgements.' }),
  ),
  seed: Type.Optional(Type.Integer({ description: 'For models that take one.' })),
  maxTokens: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 64_000, description: 'Tokens of the answer at most. Default 4096.' }),
  ),
  timeoutSeconds: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 600, description: 'For the whole call, with repeats. Default 120.' }),
  ),
  cache: Type.Optional(
    Type.Union([Type.Literal('none'), Type.Integer({ minimum: 1, maximum: 2_592_000 })], {
      description: 'Seconds that an answer is kept for the same question, or `none`. Default a day.',
    }),
  ),
} as const;

const pointer = Type.String({
  pattern: '^/.+$',
  maxLength: 300,
  description: 'JSON Pointer (RFC 6901) into the answer; `*` stands for each element: `/verdicts/*/quote`.',
});

/** What can be checked of each answer without knowing what it should be. The model never sees it. */
const promptChecks = Type.Object(
  {
    quotes: Type.Optional(
      Type.Array(Type.Object({ at: pointer, from: Type.String({ pattern: slotName }) }, closed), {
        maxItems: 20,
        description: 'Texts of the answer that must stand, word for word, in a document.',
      }),
    ),
    language: Type.Optional(
      Type.Object(
        { at: pointer, slot: Type.String({ pattern: slotName }) },
        {
          ...closed,
          description: 'A text of the answer, and the slot that says its language, such as `de`.',
        },
      ),
    ),
    score: Type.Optional(pointer),
  },
  { ...closed, description: 'What the sentinel checks of live answers.' },
);
export type PromptChecks = Static<typeof promptChecks>;

/** The YAML at the head of `prompts/<id>.v<version>.md`. */
export const PromptHead = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9-]{1,60}$', description: 'As in the file’s name.' }),
    version: Type.Integer({ minimum: 1, maximum: 100_000, description: 'As in the file’s name.' }),
    description: Type.Optional(
      Type.String({ maxLength: 500, description: 'What it is for, in English, for its owners.' }),
    ),
    ...promptParameters,
    input: Type.Unsafe<PromptInput>(Schema),
    documents: Type.Optional(
      Type.Array(Type.String({ pattern: slotName }), {
        maxItems: 20,
        uniqueItems: true,
        description:
          'Slots with text that people wrote. They are fenced off: nothing in them is an instruction.',
      }),
    ),
    output: Type.Optional(Schema),
    checks: Type.Optional(promptChecks),
  },
  closed,
);
export type PromptHead = Static<typeof PromptHead>;

/** The schema of a prompt's slots: an object, one property for each place. */
export interface PromptInput extends TSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
}

/** A prompt as it stands in a file, or as a tenant wrote it. */
export interface Prompt extends Readonly<Omit<PromptHead, 'version'>> {
  /** The file’s number; `t2` for the second text of a tenant’s own. */
  readonly version: string;
  /** The text below the head. What stands above a line of three dashes is for the system, the rest for the user. */
  readonly body: string;
  /** SHA-256 of everything that the model is asked by, hex. */
  readonly hash: string;
}
