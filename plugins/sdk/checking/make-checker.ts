import type { TSchema } from '../schema.ts';
import { Ajv2020, type ValidateFunction } from './ajv.ts';
import { countParts } from './count-parts.ts';
import { formats } from './formats.ts';
import { readPattern } from './linear-pattern.ts';
import { uniqueItems } from './unique-items.ts';

/** What checks values against one schema. */
export interface Checker {
  /** How many values the schema is made of. */
  readonly parts: number;
  /** What its defaults weigh: each is filled in wherever its place is empty. */
  readonly fillings: number;
  /** Stops at the first fault. */
  readonly first: ValidateFunction;
  /** Goes on to the last one. Made when something does not fit, which most schemas never see. */
  all(): ValidateFunction;
}

/** Makes what checks values against a schema, with nothing that another schema could find. */
export function makeChecker(schema: TSchema, options: { readonly turnsText: boolean }): Checker {
  let all: ValidateFunction | undefined;
  return {
    parts: countParts(schema, Number.POSITIVE_INFINITY),
    fillings: weighDefaults(schema),
    first: compile(schema, options, false),
    all: () => {
      all ??= compile(schema, options, true);
      return all;
    },
  };
}

/** A hundred letters weigh as much as a value. */
const lettersOfPart = 100;

function weighDefaults(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0;
  let weight = 0;
  for (const [name, value] of Object.entries(node))
    weight += name === 'default' ? weigh(value) : weighDefaults(value);
  return weight;
}

const weigh = (value: unknown): number =>
  countParts(value, Number.POSITIVE_INFINITY) + (JSON.stringify(value)?.length ?? 0) / lettersOfPart;

function compile(
  schema: TSchema,
  { turnsText }: { readonly turnsText: boolean },
  allErrors: boolean,
): ValidateFunction {
  const engine = new Ajv2020({
    allErrors,
    coerceTypes: turnsText ? 'array' : false,
    useDefaults: true,
    strict: false,
    formats,
    // A stranger's schema was held against our vocabulary, see `findSchemaFaults`; ours are checked by their types.
    meta: false,
    validateSchema: false,
    addUsedSchema: false,
    code: {
      regExp: Object.assign((pattern: string) => readPattern(pattern), { code: 'readPattern' }),
      optimize: false,
    },
  });
  engine.removeKeyword(uniqueItems.keyword);
  engine.addKeyword(uniqueItems);
  return engine.compile(schema);
}
