import type { ChatDelta, ToolCall } from '../index.ts';

type Finished = Extract<ChatDelta, { type: 'finished' }>;

/** A whole stream at once. */
export async function collect(deltas: AsyncIterable<ChatDelta>) {
  let text = '';
  const calls: ToolCall[] = [];
  let finished: Finished | undefined;
  for await (const delta of deltas) {
    if (finished) throw new Error('Something came after the end.');
    if (delta.type === 'text') text += delta.text;
    else if (delta.type === 'tool_call') calls.push(delta.call);
    else finished = delta;
  }
  if (!finished) throw new Error('The end did not come.');
  return { text, calls, ...finished };
}
