import { RE2JS } from 're2js';
import { PatternError, type TranslatedPattern, translatePattern } from './translate-pattern.ts';

/** Steps that the patterns of one check may take together: a few tenths of a second. */
const allowance = 20_000_000;
/** Steps of the browser's kind of engine that take as long as one of the linear kind, at the least. */
const quick = 6;
/** Steps after which engines let go of what they learnt of texts, which is a few bytes for each step at most. */
const memory = 4_000_000;

let left = allowance;
let learnt = 0;
const warm = new Set<LinearPattern>();

/** A check has used up the steps that its patterns may take. */
export class PatternsExhausted extends Error {}

/** Lets the patterns of the next check begin anew. */
export const refillPatterns = (): void => {
  left = allowance;
};

/** A pattern whose test takes time in proportion to the text, whatever either says. */
export class LinearPattern {
  readonly #pattern: string;
  readonly #translated: TranslatedPattern;
  #engine: RE2JS | RegExp | undefined;

  /** Throws a `PatternError` for a pattern that cannot be matched in linear time. */
  constructor(pattern: string) {
    this.#pattern = pattern;
    this.#translated = translatePattern(pattern);
    try {
      this.#engine = this.#makeEngine();
    } catch (cause) {
      throw new PatternError('has something that no engine of linear time takes: write it more simply', {
        cause,
      });
    }
  }

  test(text: string): boolean {
    const { straight, size } = this.#translated;
    const steps = straight
      ? (straight.steps * (straight.each === 'letter' ? text.length + 1 : 1)) / quick
      : size * (text.length + 1);
    left -= steps;
    if (left < 0) throw new PatternsExhausted();
    if (!straight) learn(this, steps);
    this.#engine ??= this.#makeEngine();
    return this.#engine.test(text);
  }

  /** The browser's kind is much faster, and as good where it has nothing to try again. */
  #makeEngine(): RE2JS | RegExp {
    const { source, straight } = this.#translated;
    return straight ? new RegExp(this.#pattern, 'u') : RE2JS.compile(source);
  }

  /** Lets go of all that was learnt of texts. */
  forget(): void {
    this.#engine = undefined;
  }

  /** Ajv keeps one pattern for each name. */
  toString(): string {
    return `/${this.#pattern}/u`;
  }
}

function learn(pattern: LinearPattern, steps: number): void {
  learnt += steps;
  if (learnt > memory) {
    coolDown();
    learnt = steps;
  }
  warm.add(pattern);
}

function coolDown(): void {
  for (const pattern of warm) pattern.forget();
  warm.clear();
}

const known = new Map<string, LinearPattern>();

/** The pattern for a source; the same one is made once. Throws a `PatternError`. */
export function readPattern(pattern: string): LinearPattern {
  const found = known.get(pattern);
  if (found) return found;
  const made = new LinearPattern(pattern);
  // Whoever has one keeps it; this only spares making it again.
  if (known.size >= 500) known.clear();
  known.set(pattern, made);
  return made;
}
