import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { explainFaults } from '../explain-faults.ts';
import { findPromptFaults } from './find-prompt-faults.ts';
import { type Prompt, PromptHead } from './prompt-head.ts';

export type ReadPrompt =
  | { readonly prompt: Prompt; readonly faults?: never }
  | { readonly prompt?: never; readonly faults: readonly string[] };

const fileName = /^([a-z][a-z0-9-]{1,60})\.v([1-9]\d{0,5})\.md$/;
const longestFile = 100_000;

/** Reads `<id>.v<version>.md`: YAML between two lines of three dashes, and the text below. */
export function readPromptFile(name: string, content: string): ReadPrompt {
  const [, id, number] = fileName.exec(name) ?? [];
  const what = `prompts/${name}`;
  if (id === undefined || number === undefined)
    return { faults: [`${what} must be named like match-cv.v3.md: an id, \`.v\` and a number.`] };
  if (content.length > longestFile) return { faults: [`${what} is too long: make it shorter.`] };
  const [, head, body] = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n([\s\S]*))?$/.exec(content) ?? [];
  if (head === undefined)
    return { faults: [`${what} has no head: begin it with YAML between two lines of three dashes.`] };
  let value: unknown;
  try {
    // Without aliases: a few lines of them are a gigabyte.
    value = parse(head, { maxAliasCount: 0 });
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    return { faults: [`The head of ${what} is no YAML: ${line.replace(/:$/, '')}.`] };
  }
  const faults = explainFaults(PromptHead, value, 'The head').map((fault) => `${what}: ${fault}`);
  if (faults.length > 0) return { faults };
  const found = value as PromptHead;
  if (found.id !== id || String(found.version) !== number)
    return { faults: [`The head of ${what} says ${found.id} ${found.version}: write what the name says.`] };
  const text = (body ?? '').replaceAll('\r\n', '\n').trim();
  const partFaults = findPromptFaults({ ...found, body: text }, what);
  return partFaults.length > 0 ? { faults: partFaults } : { prompt: makePrompt(found, number, text) };
}

/** A prompt with the hash of all that a model is asked by. */
export function makePrompt(
  { version: _, ...head }: Omit<PromptHead, 'version'> & { readonly version?: unknown },
  version: string,
  body: string,
): Prompt {
  const { description: _what, checks: _checks, ...asked } = head;
  const hash = createHash('sha256')
    .update(writeCanonically({ ...asked, body }))
    .digest('hex');
  return { ...head, version, body, hash };
}

/** Hash of what code and text must agree on: slots, documents and the form of the answer. */
export function hashContract({
  input,
  documents = [],
  output,
}: Pick<Prompt, 'input' | 'documents' | 'output'>): string {
  const contract = writeCanonically({ input, documents: [...documents].sort(), output: output ?? null });
  return createHash('sha256').update(contract).digest('hex');
}

function writeCanonically(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}
