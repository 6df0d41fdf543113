import type { TSchema } from '../schema.ts';
import { type Fault, listFaults, type Reading } from './list-faults.ts';

/** One thing wrong with a value: where (`requirements/0/text`, empty for the whole) and what. */
export interface SchemaFault {
  readonly path: string;
  readonly message: string;
}

/**
 * Everything wrong with `value`, at most ten faults; empty when it fits. Fills in defaults, and with
 * `text` turns strings into what the schema asks for, in place.
 */
export const listSchemaFaults = (schema: TSchema, value: unknown, reading?: Reading): SchemaFault[] =>
  dropEchoes(listFaults(schema, value, reading))
    .slice(0, 10)
    .map((fault) => ({ path: readPath(fault), message: describeFault(fault) }));

/** Whether a value fits. Changes nothing: defaults stay where they are. */
export const fitsSchema = (schema: TSchema, value: unknown): boolean =>
  listFaults(schema, structuredClone(value)).length === 0;

/** A failed choice reports each branch and itself; the branches alone say nothing a person can use. */
function dropEchoes(faults: Fault[]): Fault[] {
  const choices = faults.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  return faults.filter(
    (fault) =>
      !choices.some((choice) => choice !== fault && fault.schemaPath.startsWith(`${choice.schemaPath}/`)),
  );
}

function readPath({ instancePath, keyword, params }: Fault): string {
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

function describeFault({ keyword, params, message }: Fault): string {
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
      return 'does not fit any of the allowed forms';
    case 'not':
      return 'has something that is not allowed';
    default:
      return message ?? 'is not valid';
  }
}
