import type { TSchema } from '../schema.ts';
import type { ErrorObject } from './ajv.ts';
import { countParts } from './count-parts.ts';
import { PatternsExhausted, refillPatterns } from './linear-pattern.ts';
import { type Checker, makeChecker } from './make-checker.ts';

/** How a value is read: `exact` as it is; `text` with strings turned into numbers and booleans (a query). */
export type Reading = 'exact' | 'text';

/** A part of the value that does not fit a part of the schema, as Ajv tells it. */
export type Fault = Pick<ErrorObject, 'keyword' | 'instancePath' | 'schemaPath' | 'params' | 'message'>;

/** More than anybody reads, and few enough to be compared with each other. */
const mostFaults = 500;

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
  const { room, first, all } = findChecker(schema, reading);
  const parts = countParts(value, room.checked);
  if (parts === Number.POSITIVE_INFINITY) return [tooLarge];
  try {
    refillPatterns();
    if (first(value)) return [];
    if (parts > room.told) return first.errors?.slice(0, mostFaults) ?? [];
    refillPatterns();
    const whole = all();
    return whole(value) ? [] : (whole.errors ?? []).slice(0, mostFaults);
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

const everywhere = { instancePath: '', schemaPath: '#/size', params: {} };
const tooLarge: Fault = {
  ...everywhere,
  keyword: 'size',
  message: 'must be smaller and flatter: it has too many parts to be checked',
};
const tooLong: Fault = {
  ...everywhere,
  keyword: 'size',
  message: 'must have less text: it takes too long to compare with the patterns of its schema',
};
