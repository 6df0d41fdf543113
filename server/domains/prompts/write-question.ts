import { cutAtPlaces, type Prompt, splitBody } from '../../../plugins/sdk/prompts/index.ts';
import type { AskMessage, DocumentPart } from '../ai/index.ts';

type Slots = Readonly<Record<string, unknown>>;

/** A prompt's text with its places filled in: the system's half first, documents as what they are. */
export function writeQuestion(
  { body, documents = [] }: Pick<Prompt, 'body' | 'documents'>,
  slots: Slots,
): AskMessage[] {
  const { system, user } = splitBody(body);
  const parts: (DocumentPart | { type: 'text'; text: string })[] = [];
  for (const part of cutAtPlaces(user)) {
    const last = parts.at(-1);
    if ('slot' in part && documents.includes(part.slot))
      parts.push({ type: 'document', name: part.slot, text: write(slots[part.slot]) });
    else {
      const text = 'slot' in part ? write(slots[part.slot]) : part.text;
      if (last?.type === 'text') parts[parts.length - 1] = { type: 'text', text: last.text + text };
      else parts.push({ type: 'text', text });
    }
  }
  const content = parts
    .map((part) => (part.type === 'text' ? { ...part, text: part.text.trim() } : part))
    .filter(({ type, text }) => type === 'document' || text !== '');
  return [
    ...(system === '' ? [] : [{ role: 'system' as const, content: fill(system, slots) }]),
    { role: 'user', content },
  ];
}

const fill = (text: string, slots: Slots): string =>
  cutAtPlaces(text)
    .map((part) => ('slot' in part ? write(slots[part.slot]) : part.text))
    .join('');

/** A value as a model reads it: text as it is, nothing as nothing, all else as JSON. */
const write = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : value === undefined || value === null
      ? ''
      : JSON.stringify(value, null, 1);
