import type { FieldNote } from '../../../shared/profile.ts';
import type { Span } from './span.ts';

/** A value on its way into the profile, with where it was read and how sure the rules are. */
export class Found {
  readonly value: string;
  readonly note: FieldNote;

  constructor(value: string, note: FieldNote) {
    this.value = value;
    this.note = note;
  }
}

/** A value read from a span; `value` differs from the text where it was put into a form, such as a date. */
export function found(span: Span, confidence: number, value = span.text): Found {
  const { page, start, end } = span;
  return new Found(value, { confidence, source: { page, start, end } });
}

export type Draft<T> = T extends string
  ? Found
  : T extends readonly (infer Item)[]
    ? Draft<Item>[]
    : T extends object
      ? { [Key in keyof T]?: Draft<NonNullable<T[Key]>> | undefined }
      : never;

/** Turns drafts into plain values and collects their notes by JSON Pointer. */
export function settle(draft: unknown, pointer: string, notes: Record<string, FieldNote>): unknown {
  if (draft instanceof Found) {
    notes[pointer] = draft.note;
    return draft.value;
  }
  if (Array.isArray(draft)) return draft.map((item, i) => settle(item, `${pointer}/${i}`, notes));
  if (typeof draft !== 'object' || draft === null) return draft;
  const plain: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(draft)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    plain[key] = settle(value, `${pointer}/${key}`, notes);
  }
  return plain;
}
