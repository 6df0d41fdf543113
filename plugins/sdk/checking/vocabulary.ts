import { formatNames } from './formats.ts';
import { readPattern } from './linear-pattern.ts';
import { PatternError } from './translate-pattern.ts';

type Node = Readonly<Record<string, unknown>>;

/** What a keyword may stand for: what is wrong with its value, as the end of a sentence, and the schemas within. */
export interface Keyword {
  readonly check?: (value: unknown) => string | undefined;
  /** Its regular expressions. */
  readonly patterns?: (value: unknown) => readonly string[];
  readonly parts?: (value: unknown) => readonly (readonly [path: string, schema: unknown])[];
}

const isObject = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length > 0;
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every(isText) && new Set(value).size === value.length;
const when =
  (fits: (value: unknown) => boolean, words: string) =>
  (value: unknown): string | undefined =>
    fits(value) ? undefined : words;

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;
const isFlat = (value: unknown): boolean =>
  isScalar(value) || (Array.isArray(value) && value.every(isScalar));
/** A list of objects would be filled in itself, and what fills it in again: a few lists in each other fill a memory. */
const isPlain = (value: unknown): boolean =>
  isFlat(value) || (isObject(value) && Object.values(value).every(isFlat));

const note: Keyword = {};
const count: Keyword = {
  check: when(
    (value) => Number.isSafeInteger(value) && (value as number) >= 0,
    'must be a whole number from 0',
  ),
};
const number: Keyword = { check: when(Number.isFinite, 'must be a number') };
const one: Keyword = { parts: (value) => [['', value]] };
const several: Keyword = {
  check: when(isList, 'must be a list of schemas'),
  parts: (value) => (isList(value) ? value.map((schema, index) => [`/${index}`, schema] as const) : []),
};
const named = (checkName: (name: string) => string | undefined): Keyword => ({
  check(value) {
    if (!isObject(value)) return 'must be an object of schemas';
    for (const name of Object.keys(value)) {
      const fault = checkName(name);
      if (fault) return `has \`${name}\`, which ${fault}`;
    }
    return undefined;
  },
  parts: (value) => (isObject(value) ? Object.entries(value).map(([name, part]) => [`/${name}`, part]) : []),
});

const checkPropertyName = (name: string) =>
  name === '__proto__' ? 'is no name for a property: rename it' : undefined;

function checkPattern(pattern: unknown): string | undefined {
  if (!isText(pattern)) return 'must be a text';
  try {
    readPattern(pattern);
    return undefined;
  } catch (error) {
    if (error instanceof PatternError) return error.message;
    throw error;
  }
}

const types = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];
const isType = (value: unknown): boolean => isText(value) && types.includes(value);

/** The keywords of JSON Schema 2020-12 that a module's schemas may use, and what of ours goes with them. */
export const vocabulary: Readonly<Record<string, Keyword>> = {
  title: note,
  description: note,
  default: {
    check: when(
      isPlain,
      'must be a text, a number, true, false or null, a list of them, or an object of these',
    ),
  },
  examples: note,
  deprecated: note,
  readOnly: note,
  writeOnly: note,
  $comment: note,
  visibility: note,
  patternErrorMessage: note,
  type: {
    check: when(
      (value) => isType(value) || (isList(value) && isTexts(value) && value.every(isType)),
      `must be one of ${types.join(', ')}, or a list of them`,
    ),
  },
  const: note,
  enum: { check: when(isList, 'must be a list of values') },
  properties: named(checkPropertyName),
  patternProperties: {
    ...named(checkPattern),
    patterns: (value) => (isObject(value) ? Object.keys(value) : []),
  },
  additionalProperties: one,
  unevaluatedProperties: one,
  propertyNames: one,
  required: { check: when(isTexts, 'must be a list of names, each once') },
  dependentRequired: {
    check: when(
      (value) => isObject(value) && Object.values(value).every(isTexts),
      'must be an object of lists of names',
    ),
  },
  dependentSchemas: named(checkPropertyName),
  minProperties: count,
  maxProperties: count,
  items: one,
  prefixItems: several,
  contains: one,
  minContains: count,
  maxContains: count,
  minItems: count,
  maxItems: count,
  uniqueItems: { check: when((value) => typeof value === 'boolean', 'must be true or false') },
  minLength: count,
  maxLength: count,
  pattern: { check: checkPattern, patterns: (value) => (isText(value) ? [value] : []) },
  format: {
    check: when(
      (value) => isText(value) && (formatNames as readonly string[]).includes(value),
      `must be one of ${formatNames.join(', ')}`,
    ),
  },
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  multipleOf: {
    check: when((value) => Number.isFinite(value) && (value as number) > 0, 'must be more than 0'),
  },
  allOf: several,
  anyOf: several,
  oneOf: several,
  not: one,
  if: one,
  // biome-ignore lint/suspicious/noThenProperty: this is the keyword's name.
  then: one,
  else: one,
};
