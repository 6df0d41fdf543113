import type { TSchema } from '../schema.ts';
import { Ajv2020, type ValidateFunction } from './ajv.ts';
import { countParts } from './count-parts.ts';
import { formats } from './formats.ts';
import { readPattern } from './linear-pattern.ts';
import { uniqueItems } from './unique-items.ts';

/** What checks values against one schema. */
export interface Checker {
  /** How many parts a value may have to be checked at all, and to be told of everything that is wrong with it. */
  readonly room: { readonly checked: number; readonly told: number };
  /** Stops at the first fault. */
  readonly first: ValidateFunction;
  /** Goes on to the last one. Made when something does not fit, which most schemas never see. */
  readonly all: () => ValidateFunction;
}

/** Parts of the schema times parts of the value: what one check may look at, fill in and tell of. */
const most = { steps: 100_000_000, filled: 1_000_000, told: 1_000_000 };

/** Makes what checks values against a schema, with nothing that another schema could find. */
export function makeChecker(schema: TSchema, options: { readonly turnsText: boolean }): Checker {
  let all: ValidateFunction | undefined;
  const parts = countParts(schema, Number.POSITIVE_INFINITY);
  return {
    room: {
      checked: Math.floor(Math.min(most.steps / parts, most.filled / weighDefaults(schema))),
      told: Math.floor(most.told / parts),
    },
    first: compile(schema, options, false),
    all: () => {
      all ??= compile(schema, options, true);
      return all;
    },
  };
}

/** A hundred letters weigh as much as a value. */
const lettersOfPart = 100;

/** Each default is filled in wherever its place is empty. */
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
