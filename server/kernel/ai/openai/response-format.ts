import type { ChatRequest } from '../provider.ts';
import { type Dialect, nameForWire, narrowSchema } from '../shared/schema.ts';

/** Structured outputs know these constraints besides the structure itself. */
const dialect: Dialect = {
  keywords: new Set(['pattern', 'format', 'multipleOf', 'maximum', 'minimum', 'minItems', 'maxItems']),
  optional: false,
};

interface Format {
  name: string;
  schema: Record<string, unknown>;
  strict: boolean;
}

/** `strict` where the schema has a form that the provider can hold the answer to, else as advice. */
export function formatFor({ name, schema }: NonNullable<ChatRequest['schema']>): Format {
  const narrow = narrowSchema(schema, dialect);
  const plain = narrow ?? (JSON.parse(JSON.stringify(schema)) as Record<string, unknown>);
  return { name: nameForWire(name), schema: { ...plain }, strict: narrow !== undefined };
}

export const toDataUrl = (mediaType: string, data: Uint8Array): string =>
  `data:${mediaType};base64,${Buffer.from(data).toString('base64')}`;
