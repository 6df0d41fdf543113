import type { ChatMessage, ChatRequest, JsonSchema } from '../provider.ts';
import { isRecord } from './is-record.ts';

export interface Dialect {
  /** Keywords that a provider's constrained answers know; the others are dropped, our own check still has them. */
  readonly keywords: ReadonlySet<string>;
  /** Whether a property may be left out. */
  readonly optional: boolean;
}

/**
 * The schema in the narrow form that providers can hold an answer to: objects closed, only known keywords. What fits
 * the narrow one fits the wide one but for dropped keywords. Undefined where there is no such form: a map with free
 * names, `allOf`, an optional property where the dialect has none, a root that is no object.
 */
export function narrowSchema(schema: JsonSchema, dialect: Dialect): JsonSchema | undefined {
  const plain = JSON.parse(JSON.stringify(schema)) as JsonSchema;
  if (plain.type !== 'object') return undefined;
  return narrow(plain, dialect);
}

const structural = new Set([
  '$defs',
  '$ref',
  'additionalProperties',
  'anyOf',
  'const',
  'description',
  'enum',
  'items',
  'properties',
  'required',
  'type',
]);
const inexpressible = [
  'allOf',
  'dependentSchemas',
  'else',
  'if',
  'not',
  'oneOf',
  'patternProperties',
  'prefixItems',
  'propertyNames',
  'then',
];

function narrow(schema: unknown, dialect: Dialect): JsonSchema | undefined {
  if (!isRecord(schema) || inexpressible.some((keyword) => keyword in schema)) return undefined;
  const draft: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema))
    if (structural.has(keyword) || dialect.keywords.has(keyword)) draft[keyword] = value;
  for (const keyword of ['properties', '$defs'] as const) {
    if (!isRecord(schema[keyword])) continue;
    const inner = Object.entries(schema[keyword]).map(([name, one]) => [name, narrow(one, dialect)] as const);
    if (inner.some(([, one]) => one === undefined)) return undefined;
    draft[keyword] = Object.fromEntries(inner);
  }
  if ('items' in schema) {
    const items = narrow(schema.items, dialect);
    if (items === undefined) return undefined;
    draft.items = items;
  }
  if (Array.isArray(schema.anyOf)) {
    const choices = schema.anyOf.map((one) => narrow(one, dialect));
    if (choices.includes(undefined)) return undefined;
    draft.anyOf = choices;
  }
  if (schema.type === 'object') {
    const names = isRecord(schema.properties) ? Object.keys(schema.properties) : [];
    const required = Array.isArray(schema.required) ? schema.required : [];
    if (isRecord(schema.additionalProperties) || !isRecord(schema.properties)) return undefined;
    if (!dialect.optional && names.some((name) => !required.includes(name))) return undefined;
    draft.required = required;
    draft.additionalProperties = false;
  }
  return draft;
}

/** For models that cannot be held to a schema: the same in words, before everything else. */
export function tellSchema({ messages, schema }: ChatRequest): readonly ChatMessage[] {
  if (!schema) return messages;
  const content = `Answer with one JSON value and nothing else: no text before or after it, no code fence. It must be valid against this JSON Schema:\n${JSON.stringify(schema.schema)}`;
  return [{ role: 'system', content }, ...messages];
}

/** OpenAI and Anthropic take letters, digits, `_` and `-`, 64 of them at most. */
export const nameForWire = (name: string): string =>
  name.replace(/[^a-zA-Z0-9_-]+/g, '_').slice(0, 64) || '_';
