import type { TSchema } from '../schema.ts';
import type { ErrorObject } from './ajv.ts';
import { countParts } from './count-parts.ts';
import { PatternsExhausted, refillPatterns } from './linear-pattern.ts';
import { type Checker, makeChecker } from './make-checker.ts';

/** How a value is read: `exact` as it is; `text` with strings turned into numbers and booleans (a query). */
export type Reading = 'exact' | 'text';

/** A part of the value that does not fit a part of the schema, as Ajv tells it. */
export type Fault = Pick<ErrorObject, 'keyword' | 'instancePath' | 'schemaPath' | 'params' | 'message'>;

/** Parts of the schema times parts of the value: what one check may look at, tell of and fill in. */
const most = { steps: 100_000_000, told: 1_000_000, filled: 1_000_000, faults: 500 };

const checkers: Readonly<Record<Reading, WeakMap<object, Checker>>> = {
  exact: new WeakMap(),
  text: new WeakMap(),
};

/**
 * By what a value does not fit a schema; empty where it does. Fills in defaults, and with `text` turns strings into
 * what the schema asks for, in place. Both may be a stranger's: patterns take linear time, no schema hears of another,
 * and what would take long all the same does not fit. Of a very large value only the first fault is told.
 */
export function listFaults(schema: TSchema, value: unknown, reading: Reading = 'exact'): Fault[] {
  const checker = findChecker(schema, reading);
  const room = Math.min(most.steps / checker.parts, most.filled / checker.fillings);
  const parts = countParts(value, room);
  if (parts === Number.POSITIVE_INFINITY) return [tooLarge];
  refillPatterns();
  try {
    const { first } = checker;
    if (first(value)) return [];
    if (parts * checker.parts > most.told) return first.errors?.slice(0, most.faults) ?? [];
    const all = checker.all();
    return all(value) ? [] : (all.errors ?? []).slice(0, most.faults);
  } catch (error) {
    if (error instanceof PatternsExhausted) return [tooLong];
    throw error;
  }
}

function findChecker(schema: TSchema, reading: Reading): Checker {
  let checker = checkers[reading].get(schema);
  if (!checker) {
    checker = makeChecker(schema, { turnsText: reading === 'text' });
    checkers[reading].set(schema, checker);
  }
  return checker;
}

const whole = { instancePath: '', schemaPath: '#/size', params: {} };
const tooLarge: Fault = {
  ...whole,
  keyword: 'size',
  message: 'must be smaller and flatter: it has too many parts to be checked',
};
const tooLong: Fault = {
  ...whole,
  keyword: 'size',
  message: 'must have less text: it takes too long to compare with the patterns of its schema',
};
