import type { Expectation, NewPromptCase, Prompt } from '../../../../api/api-types.ts';

export const expectationKinds = ['contains', 'lacks', 'equals', 'between', 'quotesFrom', 'absent'] as const;
export type ExpectationKind = (typeof expectationKinds)[number];

/** An expectation as it is written in the form. */
export interface ExpectationDraft {
  readonly kind: ExpectationKind;
  readonly at: string;
  /** A text, a value as JSON, or the name of a slot. */
  readonly value: string;
  /** The upper end, of `between`. */
  readonly to: string;
}

/** What stands in the form. */
export interface CaseDraft {
  readonly name: string;
  readonly slots: Readonly<Record<string, string>>;
  readonly expect: readonly ExpectationDraft[];
}

export const newExpectation: ExpectationDraft = { kind: 'contains', at: '', value: '', to: '' };
export const emptyCase: CaseDraft = { name: '', slots: {}, expect: [newExpectation] };

/** Whether a slot takes plain text; all others are written as JSON. */
export function isText({ input }: Pick<Prompt, 'input'>, slot: string): boolean {
  const { properties } = input as { properties?: Record<string, { type?: unknown }> };
  return properties?.[slot]?.type === 'string';
}

/** JSON, or the text itself where it is none. */
function readValue(text: string): string | number | boolean | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? text : (value as string | number | boolean | null);
  } catch {
    return text;
  }
}

function writeExpectation({ kind, at, value, to }: ExpectationDraft): Expectation {
  if (kind === 'equals') return { at, equals: readValue(value) };
  if (kind === 'between')
    return { at, from: Number(value.replace(',', '.')), to: Number(to.replace(',', '.')) };
  if (kind === 'quotesFrom') return { at, quotesFrom: value };
  if (kind === 'absent') return { at, absent: true };
  return kind === 'lacks' ? { at, lacks: value } : { at, contains: value };
}

const isNumber = (text: string): boolean => /^-?\d+([.,]\d+)?$/.test(text.trim());

/** What is wrong, by field, as keys of texts. */
export function findCaseFaults(draft: CaseDraft, prompt: Prompt): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!draft.name.trim()) faults.name = 'ai.case.nameMissing';
  for (const { name, isRequired } of prompt.slots) {
    const text = draft.slots[name] ?? '';
    if (isRequired && !text.trim()) faults[`slot-${name}`] = 'ai.case.slotMissing';
    else if (text.trim() && !isText(prompt, name)) {
      try {
        JSON.parse(text);
      } catch {
        faults[`slot-${name}`] = 'ai.case.notJson';
      }
    }
  }
  for (const [index, { kind, at, value, to }] of draft.expect.entries()) {
    if (at !== '' && !at.startsWith('/')) faults[`at-${index}`] = 'ai.case.atWrong';
    const isMissing =
      kind === 'between' ? !isNumber(value) || !isNumber(to) : kind !== 'absent' && value === '';
    if (isMissing)
      faults[`value-${index}`] = kind === 'between' ? 'ai.case.noNumbers' : 'ai.case.valueMissing';
  }
  return faults;
}

export function writeCase({ name, slots, expect }: CaseDraft, prompt: Prompt): NewPromptCase {
  const filled = Object.entries(slots).filter(([, text]) => text.trim() !== '');
  return {
    name: name.trim(),
    slots: Object.fromEntries(
      filled.map(([slot, text]) => [slot, isText(prompt, slot) ? text : (JSON.parse(text) as unknown)]),
    ),
    expect: expect.map(writeExpectation),
  };
}
