import type { JsonSchema } from '../provider.ts';
import { isRecord } from '../shared/is-record.ts';

/** Found by nobody: distinct from undefined, null and false, which are values of an answer. */
export const noValue = Symbol('no value');

/**
 * The value that says the least of all that a schema admits: nothing found, nothing known. Where every value would say
 * something about the matter (a number, a yes or no, one of several words, a text that may not be empty) there is none.
 */
export function leastValue(schema: JsonSchema): unknown {
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) {
    if (schema.enum.includes(null)) return null;
    return schema.enum.length === 1 ? schema.enum[0] : noValue;
  }
  const choices = [schema.anyOf, schema.oneOf].find(Array.isArray) as readonly JsonSchema[] | undefined;
  if (choices) {
    const values = choices.map(leastValue);
    if (values.includes(null)) return null;
    // To choose between several would be to say something.
    return values.length === 1 ? values[0] : noValue;
  }
  const types = Array.isArray(schema.type) ? (schema.type as readonly unknown[]) : [schema.type];
  if (types.includes('null')) return null;
  if (types.includes('array')) return (Number(schema.minItems) || 0) === 0 ? [] : noValue;
  if (types.includes('object')) return leastObject(schema);
  const isFree = ['minLength', 'pattern', 'format'].every((keyword) => !(keyword in schema));
  return types.includes('string') && isFree ? '' : noValue;
}

function leastObject({ properties, required = [] }: JsonSchema): unknown {
  const value: Record<string, unknown> = {};
  for (const name of required as readonly string[]) {
    const inner = isRecord(properties) ? properties[name] : undefined;
    const least = isRecord(inner) ? leastValue(inner) : noValue;
    if (least === noValue) return noValue;
    value[name] = least;
  }
  return value;
}
