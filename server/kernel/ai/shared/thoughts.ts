const [opening, closing] = ['<think>', '</think>'];

export interface ThoughtFilter {
  /** What of this piece, and of what was held back before, belongs to the answer. */
  pass(piece: string): string;
  /** What is still held back at the end. */
  rest(): string;
}

/**
 * Some servers leave a model's thoughts in front of its answer, in a tag. They are none of the answer: an answer in
 * JSON could not be read with them.
 */
export function createThoughtFilter(): ThoughtFilter {
  let state: 'before' | 'within' | 'behind' | 'answer' = 'before';
  let held = '';

  function pass(piece: string): string {
    if (state === 'answer') return piece;
    held += piece;
    if (state === 'before') {
      const start = held.trimStart();
      if (start.length < opening.length && opening.startsWith(start)) return '';
      if (!start.startsWith(opening)) return release(held);
      state = 'within';
    }
    if (state === 'within') {
      const end = held.indexOf(closing);
      if (end === -1) {
        // Only a beginning of the end is worth keeping.
        held = held.slice(1 - closing.length);
        return '';
      }
      held = held.slice(end + closing.length);
      state = 'behind';
    }
    const start = held.trimStart();
    return start === '' ? '' : release(start);
  }

  function release(text: string): string {
    state = 'answer';
    held = '';
    return text;
  }

  return { pass, rest: () => (state === 'before' ? release(held) : '') };
}
