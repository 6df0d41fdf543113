import type { Json } from './schema.ts';

/** What a prompt's places are filled with, by their names. Documents are text. */
export type AiSlots = Readonly<Record<string, Json>>;

/** Whom a question is about. */
export interface AiAbout {
  /** The person whose data goes into the question: costs are counted for them, and kept answers go with them. */
  readonly subjectId?: string | null;
  /**
   * What is known of the person. Where it is given, mail addresses, telephones, streets and these names are hidden
   * from the provider and put back into its answer.
   */
  readonly person?: {
    /** Full names; their parts are found, too. */
    readonly names?: readonly string[];
    readonly emails?: readonly string[];
    readonly phones?: readonly string[];
    readonly addresses?: readonly string[];
  };
}

/** What made an answer. Keep it with everything that comes of the answer. */
export interface AiMade {
  /** Id and version of the text that asked: `match-cv@3`, or `match-cv@t2` for the second one of the tenant's own. */
  readonly prompt: string;
  /** SHA-256 of that text with its schemas and parameters, hex. */
  readonly hash: string;
  /** Kind of provider: `openai`, `openai-compatible`, `anthropic` or `builtin`. */
  readonly provider: string;
  /** As the provider calls it. */
  readonly model: string;
  /** The call's row in the ledger of costs. */
  readonly callId: string;
}

/** An answer with what made it. */
export interface AiAnswer<T = Json> {
  /** Fits the output schema of the prompt; the text of the answer where the prompt has none. */
  readonly output: T;
  readonly made: AiMade;
}

/** A part of an answer while it comes. */
export type AiPiece<T = Json> =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'done'; readonly answer: AiAnswer<T> };

/**
 * Language models, asked by the prompts of the module's folder `prompts/`. Needs the permission `ai`, and for each
 * model class its own, which the manifest names under `models`. Which provider answers, with which key and under which
 * budget, is the tenant's choice; tenant, module and caller are known to the host and are not said here.
 *
 * What people wrote goes in as slots that the prompt lists under `documents`: the host fences them off, so that
 * nothing in them is an instruction. The call at the provider ends when the module's own call ends.
 *
 * Errors: `ai.prompt_unknown` 500, `ai.slots_invalid` 500 (what is given does not fit the input schema),
 * `ai.model_not_granted` 403, `ai.no_model` 409, `ai.budget_reached` 402, `ai.price_unknown` 402, `ai.refused` 422 (the
 * model would not), `ai.answer_unusable` 502, `ai.answer_too_long` 502, `ai.broken_off` 502, `ai.key_refused` 502,
 * `ai.account_empty` 502, `ai.request_refused` 502, `ai.busy` 503, `ai.unavailable` 503, `ai.timed_out` 504.
 */
export interface Ai {
  /** Asks by a prompt and waits for the whole answer, which was checked against the prompt's output schema. */
  run<T = Json>(promptId: string, slots: AiSlots, about?: AiAbout): Promise<AiAnswer<T>>;
  /**
   * Asks by a prompt and gives the answer while it comes, `done` last. A prompt with an output schema gives `done`
   * alone, since its answer is checked first. Leaving the loop ends the call at the provider. At most 4 at once in a call.
   */
  stream<T = Json>(promptId: string, slots: AiSlots, about?: AiAbout): AsyncIterable<AiPiece<T>>;
  /**
   * Whether a model would answer by this prompt now: false where only the built-in rules are set up, the class was not
   * granted, or a budget is used up.
   */
  isReady(promptId: string): Promise<boolean>;
}
