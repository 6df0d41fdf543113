import type { TSchema } from 'inlay/sdk';
import { listSchemaFaults, type SchemaFault } from '../../../kernel/schema/index.ts';

export type Structured = { readonly value: unknown } | { readonly faults: readonly SchemaFault[] };

/** The value in an answer that should be JSON. Models wrap it in words, fences and thoughts: these are no fault. */
export function readStructured(
  text: string,
  schema: TSchema,
  restore: (value: unknown) => unknown = (value) => value,
): Structured {
  const parsed = parseJson(text);
  if (!parsed) return { faults: [{ path: '', message: 'is no whole JSON value' }] };
  const value = restore(parsed.value);
  const faults = listSchemaFaults(schema, value);
  return faults.length === 0 ? { value } : { faults };
}

function parseJson(text: string): { value: unknown } | undefined {
  const plain = text.replace(/^\s*<think>[\s\S]*?<\/think>/, '').trim();
  const first = plain.search(/[{[]/);
  const last = Math.max(plain.lastIndexOf('}'), plain.lastIndexOf(']'));
  for (const candidate of [plain, first >= 0 && last > first ? plain.slice(first, last + 1) : undefined]) {
    if (candidate === undefined) continue;
    try {
      return { value: JSON.parse(candidate) };
    } catch {
      // Perhaps there is something around it.
    }
  }
  return undefined;
}

/** What a model is told about an answer that cannot be used. */
export function writeRepair(faults: readonly SchemaFault[], isCut: boolean): string {
  const list = faults.map(({ path, message }) => `- ${path === '' ? 'The answer' : path} ${message}.`);
  return [
    isCut ? 'Your answer stopped before its end. Be shorter.' : 'Your answer could not be used:',
    ...(isCut ? [] : list),
    'Answer the question again, with the JSON value alone and nothing before or after it.',
  ].join('\n');
}
