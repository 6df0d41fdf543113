import type { TSchema } from 'inlay/sdk';
import { Ajv2020, addFormats, type ErrorObject, type ValidateFunction } from './ajv.ts';

/** One thing wrong with a value: where (`requirements/0/text`, empty for the whole) and what. */
export interface SchemaFault {
  readonly path: string;
  readonly message: string;
}

/** How a value is read: `exact` as it is; `text` with strings turned into numbers and booleans (a query). */
export type Reading = 'exact' | 'text';

const engines: Record<Reading, Ajv2020> = { exact: makeEngine(false), text: makeEngine('array') };
const compiled: Record<Reading, WeakMap<object, ValidateFunction>> = {
  exact: new WeakMap(),
  text: new WeakMap(),
};

function makeEngine(coerceTypes: false | 'array'): Ajv2020 {
  // Ten faults are enough to mend a form; without a stop a hostile body could ask for millions.
  const engine = new Ajv2020({ allErrors: true, strict: false, useDefaults: true, coerceTypes });
  addFormats(engine);
  return engine;
}

/**
 * Everything wrong with `value`, at most ten faults; empty when it fits. Fills in defaults, and with
 * `text` turns strings into what the schema asks for, in place.
 */
export function listSchemaFaults(schema: TSchema, value: unknown, reading: Reading = 'exact'): SchemaFault[] {
  let check = compiled[reading].get(schema);
  if (!check) {
    check = engines[reading].compile(schema);
    compiled[reading].set(schema, check);
  }
  if (check(value)) return [];
  return dropEchoes(check.errors ?? [])
    .slice(0, 10)
    .map((error) => ({ path: readPath(error), message: describeError(error) }));
}

/** A failed choice reports each branch and itself; the branches alone say nothing a person can use. */
function dropEchoes(errors: ErrorObject[]): ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  return errors.filter(
    (error) =>
      !choices.some((choice) => choice !== error && error.schemaPath.startsWith(`${choice.schemaPath}/`)),
  );
}

function readPath({ instancePath, keyword, params }: ErrorObject): string {
  const base = instancePath.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
  const name =
    keyword === 'required'
      ? params.missingProperty
      : keyword === 'additionalProperties'
        ? params.additionalProperty
        : keyword === 'unevaluatedProperties'
          ? params.unevaluatedProperty
          : undefined;
  return name === undefined ? base : base === '' ? String(name) : `${base}/${name}`;
}

function describeError({ keyword, params, message, schema }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return 'is not a known property';
    case 'enum':
      return `must be one of ${(params.allowedValues as unknown[]).join(', ')}`;
    case 'const':
      return `must be ${String(params.allowedValue)}`;
    case 'anyOf':
    case 'oneOf':
      return describeChoice(schema);
    default:
      return message ?? 'is not valid';
  }
}

function describeChoice(schema: unknown): string {
  const constants = Array.isArray(schema)
    ? schema.map((branch: { const?: unknown }) => branch.const)
    : [undefined];
  return constants.every((constant) => constant !== undefined)
    ? `must be one of ${constants.join(', ')}`
    : 'does not fit any of the allowed forms';
}
