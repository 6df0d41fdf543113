import { createRandom, strange } from './fuzz.ts';

export type Pairs = [name: string, value: string][];

/** Damages requests: the same damage for the same seed. */
export class Mutator {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = createRandom(seed);
  }

  roll(sides: number): number {
    return Math.floor(this.#random() * sides);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.roll(list.length)]!;
  }

  /** One to three changes: a value or a name that is strange, cut, doubled or gone. */
  mutatePairs(fields: Readonly<Record<string, string>>): Pairs {
    const pairs: Pairs = Object.entries(fields);
    for (let times = this.roll(3) + 1; times > 0 && pairs.length > 0; times -= 1) {
      const at = this.roll(pairs.length);
      const [name, value] = pairs[at]!;
      const odd = this.pick(strange);
      const cut = this.roll(value.length + 1);
      const changes: Pairs[] = [
        [[name, odd]],
        [[odd, value]],
        [[name, value.slice(0, cut) + odd + value.slice(cut)]],
        [[name, value.slice(0, cut)]],
        [
          [name, value],
          [name, value],
        ],
        [],
      ];
      pairs.splice(at, 1, ...this.pick(changes));
    }
    return pairs;
  }

  /** The same for a value of JSON, anywhere in it. */
  mutateJson(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || this.roll(8) === 0) return this.#odd(value);
    const keys = Object.keys(value);
    if (keys.length === 0) return this.#odd(value);
    const key = this.pick(keys);
    const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    if (this.roll(5) === 0) delete copy[key];
    else copy[key] = this.mutateJson(copy[key]);
    return copy;
  }

  #odd(value: unknown): unknown {
    const odd = this.pick(strange);
    const others = [odd, null, true, 0, -1, 1.5, 2 ** 53, [], {}, [odd], { [odd]: odd }];
    if (typeof value === 'number') others.push(value - 7200, value + 7200, value * 1000);
    if (typeof value === 'string') others.push(value + odd, value.slice(1), [value]);
    return this.pick(others);
  }
}
