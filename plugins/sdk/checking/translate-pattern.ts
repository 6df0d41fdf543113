import { characterSets, complementOf, type Range, writeRanges } from './character-sets.ts';

/** A part of a pattern as the linear engine reads it. */
interface Part {
  readonly source: string;
  /** How many steps of the engine it stands for: `[a-z]{20}` is 20. */
  readonly size: number;
}

/** A pattern as the linear engine reads it. */
export interface TranslatedPattern extends Part {
  /**
   * Set where any engine takes linear time, since there is nothing to choose between: no groups, and at most one part
   * that repeats without end. With it, the most steps that it takes: for each letter, or whatever the text.
   */
  readonly straight: { readonly steps: number; readonly each: 'letter' | 'text' } | null;
}

/** What a pattern may weigh, so that reading one is quick and using it is cheap. */
const limits = { letters: 500, size: 2_000, depth: 20, ways: 64, tail: 128 };
/** Hundreds of ranges, where a class that is written out has a few. */
const propertySize = 20;

/** Says what of a pattern the host does not take, as the end of a sentence. */
export class PatternError extends Error {}

/**
 * Writes a pattern of JSON Schema, which is ECMAScript with the flag `u`, in the syntax of RE2 with the same meaning.
 * Throws a `PatternError` for what cannot be matched in linear time.
 */
export function translatePattern(pattern: string): TranslatedPattern {
  if (pattern.length > limits.letters)
    throw new PatternError(`is longer than ${limits.letters} characters: make it shorter`);
  try {
    new RegExp(pattern, 'u');
  } catch (cause) {
    const reason = (cause as Error).message.replace(/^Invalid regular expression: /, '');
    throw new PatternError(`is no regular expression (${reason}): write it right`, { cause });
  }
  return new Translation(pattern).whole();
}

/** Reads a pattern that is known to be right from left to right. */
class Translation {
  readonly #letters: readonly string[];
  #at = 0;
  #depth = 0;
  #isStraight: boolean;
  /** Parts that repeat without end, in how many ways the others can, and the size of what follows the last endless one. */
  #endless = 0;
  #ways = 1;
  #tail = 0;

  constructor(pattern: string) {
    this.#letters = [...pattern];
    this.#isStraight = pattern.startsWith('^');
  }

  whole(): TranslatedPattern {
    const whole = this.#choice();
    const isStraight =
      this.#isStraight && this.#endless <= 1 && this.#ways <= limits.ways && this.#tail <= limits.tail;
    if (!isStraight && whole.size > limits.size)
      throw new PatternError('repeats too much: let it count less far, or take `maxLength` for that');
    const steps = this.#ways * (this.#tail + 1);
    return { ...whole, straight: isStraight ? { steps, each: this.#endless > 0 ? 'letter' : 'text' } : null };
  }

  #choice(): Part {
    let source = '';
    let size = 0;
    for (;;) {
      const letter = this.#letters[this.#at];
      if (letter === undefined || letter === ')') return { source, size };
      if (letter === '|') this.#isStraight = false;
      const term = letter === '|' ? this.#take('|') : this.#repeated();
      source += term.source;
      size += term.size;
    }
  }

  #repeated(): Part {
    const term = this.#term();
    const rest = this.#rest();
    const [written = '', bounds] = /^(?:[*+?]|\{(\d+(?:,\d*)?)\})/.exec(rest) ?? [];
    if (written === '') {
      this.#tail += term.size;
      return term;
    }
    this.#skip(written);
    // Greedy or lazy: whether it fits is the same.
    if (this.#letters[this.#at] === '?') this.#at += 1;
    const [least, most] = readBounds(written, bounds);
    const times = Math.max(most === Number.POSITIVE_INFINITY ? least : most, 1);
    if (times > 1_000) throw new PatternError('counts further than 1000: take `maxLength` for that');
    const size = term.size * times + 1;
    if (most === Number.POSITIVE_INFINITY) {
      this.#endless += 1;
      this.#tail = 0;
    } else {
      this.#ways *= most - least + 1;
      this.#tail += size;
    }
    return { source: `(?:${term.source})${written}`, size };
  }

  #term(): Part {
    const letter = this.#letters[this.#at]!;
    if (letter === '(') return this.#group();
    if (letter === '[' || letter === '\\') return this.#character();
    if (letter === '^' || letter === '$') return this.#take(letter);
    this.#at += 1;
    if (letter === '.') return { source: writeRanges(complementOf(characterSets.lineEnds)), size: 1 };
    return { source: writeLetter(letter.codePointAt(0)!), size: 1 };
  }

  #group(): Part {
    this.#isStraight = false;
    const [opening = '('] = /^\((?:\?(?::|<[^=!>][^>]*>))?/.exec(this.#rest()) ?? [];
    this.#skip(opening);
    if (opening === '(' && this.#letters[this.#at] === '?')
      throw new PatternError('looks ahead or behind, or sets flags within a group: write it without');
    if (++this.#depth > limits.depth) throw new PatternError(`nests more than ${limits.depth} groups`);
    const inner = this.#choice();
    this.#depth -= 1;
    this.#at += 1;
    return { source: `(?:${inner.source})`, size: inner.size + 1 };
  }

  #character(): Part {
    const start = this.#at;
    const source = this.#letters[start] === '[' ? this.#class() : this.#escape();
    const properties = this.#letters.slice(start, this.#at).join('').match(/\\p\{/gi)?.length ?? 0;
    return { source, size: 1 + properties * propertySize };
  }

  #class(): string {
    const negated = this.#rest().startsWith('[^');
    this.#at += negated ? 2 : 1;
    let parts = '';
    while (this.#letters[this.#at] !== ']') {
      const letter = this.#letters[this.#at]!;
      if (letter === '\\') parts += this.#escape(true);
      else {
        this.#at += 1;
        parts += letter === '-' ? '-' : writeLetter(letter.codePointAt(0)!);
      }
    }
    this.#at += 1;
    if (parts === '') throw new PatternError('has a class that is empty: name the characters');
    return `[${negated ? '^' : ''}${parts}]`;
  }

  /** An escape, alone or within a class. */
  #escape(inClass = false): string {
    const rest = this.#rest();
    const [property] = /^\\[pP]\{[^}]*\}/.exec(rest) ?? [];
    if (property !== undefined) {
      this.#skip(property);
      return property.replace(/(?:Script|sc|General_Category|gc)=/, '');
    }
    const [code, hex, braced] = /^\\(?:x|u)(?:([0-9a-fA-F]{2,4})|\{([0-9a-fA-F]+)\})/.exec(rest) ?? [];
    if (code !== undefined) return this.#coded(code, hex ?? braced!);
    const letter = this.#letters[this.#at + 1]!;
    this.#at += 2;
    if (Object.hasOwn(namedSets, letter)) return namedSets[letter]!(inClass);
    if (Object.hasOwn(controls, letter)) return writeLetter(controls[letter]!);
    if (letter === 'b') return inClass ? writeLetter(8) : '\\b';
    if (letter === 'B') return '\\B';
    if (letter === 'k' || /[1-9]/.test(letter))
      throw new PatternError('refers back to what a group found: write it without');
    if (letter === 'c') throw new PatternError('has `\\c`: write the character as `\\u0000`');
    return writeLetter(letter.codePointAt(0)!);
  }

  /** `\xHH` takes two digits, `\uHHHH` four; a pair of surrogates is one character. */
  #coded(code: string, digits: string): string {
    const isShort = code.startsWith('\\x');
    const written = isShort ? code.slice(0, 4) : code;
    this.#skip(written);
    const point = Number.parseInt(isShort ? digits.slice(0, 2) : digits, 16);
    const [low, second] = /^\\u([dD][c-fC-F][0-9a-fA-F]{2})/.exec(this.#rest()) ?? [];
    const isHigh = point >= 0xd800 && point <= 0xdbff;
    if (!isHigh || low === undefined) return writeLetter(point);
    this.#skip(low);
    return writeLetter(0x10000 + ((point - 0xd800) << 10) + (Number.parseInt(second!, 16) - 0xdc00));
  }

  /** From here on; what is looked for there is short. */
  #rest(): string {
    return this.#letters.slice(this.#at, this.#at + 80).join('');
  }

  #skip(written: string): void {
    this.#at += [...written].length;
  }

  #take(source: string): Part {
    this.#at += 1;
    return { source, size: 1 };
  }
}

function readBounds(written: string, bounds: string | undefined): [least: number, most: number] {
  if (bounds === undefined) return [written === '+' ? 1 : 0, written === '?' ? 1 : Number.POSITIVE_INFINITY];
  const [least = '', most] = bounds.split(',');
  return [
    Number(least),
    most === undefined ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most),
  ];
}

const writeLetter = (point: number): string => `\\x{${point.toString(16)}}`;

const set =
  (ranges: readonly Range[]) =>
  (inClass: boolean): string =>
    inClass ? writeRanges(ranges).slice(1, -1) : writeRanges(ranges);

const { digits, wordLetters, spaces } = characterSets;
const namedSets: Readonly<Record<string, (inClass: boolean) => string>> = {
  d: set(digits),
  D: set(complementOf(digits)),
  w: set(wordLetters),
  W: set(complementOf(wordLetters)),
  s: set(spaces),
  S: set(complementOf(spaces)),
};

const controls: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, 0: 0 };
