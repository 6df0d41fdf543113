import { Default, Errors } from 'typebox/value';
import type { TSchema } from '../../schema.ts';

/** What is wrong with a value: where, and what. */
export type SchemaFaults = readonly { readonly path: string; readonly message: string }[];

/** As the host checks a value: fills in defaults, in place, and lists at most ten faults. */
export function listFaults(schema: TSchema, value: unknown): SchemaFaults {
  if (typeof value === 'object' && value !== null) Default(schema, value);
  const faults = Errors(schema, value).filter(({ keyword }) => keyword !== 'boolean');
  const choices = faults.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  return faults
    .filter((fault) => !choices.some(({ schemaPath }) => fault.schemaPath.startsWith(`${schemaPath}/`)))
    .flatMap(({ keyword, instancePath, params, message }) => {
      const place = instancePath.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
      const at = (name: string) => (place === '' ? name : `${place}/${name}`);
      const { requiredProperties, additionalProperties, allowedValues } = params as Record<string, unknown>;
      if (keyword === 'required')
        return (requiredProperties as string[]).map((name) => ({ path: at(name), message: 'is required' }));
      if (keyword === 'additionalProperties')
        return (additionalProperties as string[]).map((name) => ({
          path: at(name),
          message: 'is not a known property',
        }));
      if (keyword === 'enum')
        return [{ path: place, message: `must be one of ${(allowedValues as unknown[]).join(', ')}` }];
      return [{ path: place, message: message.replace(/^must not /, 'must NOT ') }];
    })
    .slice(0, 10);
}
