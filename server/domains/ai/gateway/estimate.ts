import type { ChatMessage } from '../../../kernel/ai/index.ts';
import type { Nanos, UnitPrices } from '../money.ts';
import { computeCost } from '../money.ts';

/** A picture costs so many tokens at the most, with the vendors that we know. */
const perImage = 2000;
const perMessage = 10;

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

/** About four bytes of English are a token, and about three of Chinese. */
export const guessTokens = (text: string): number => Math.ceil(Buffer.byteLength(text) / 4);

export interface Question {
  readonly messages: readonly ChatMessage[];
  readonly schema?: unknown;
  readonly tools?: unknown;
}

function measure({ messages, schema, tools }: Question): { bytes: number; images: number } {
  let bytes = bytesOf(schema ?? '') + bytesOf(tools ?? '');
  let images = 0;
  for (const { content } of messages)
    for (const part of typeof content === 'string' ? [content] : content)
      if (typeof part === 'string') bytes += Buffer.byteLength(part);
      else if (part.type === 'text') bytes += Buffer.byteLength(part.text);
      else images += 1;
  return { bytes, images };
}

/** What a question probably comes to, in tokens. */
export function guessInput(question: Question): number {
  const { bytes, images } = measure(question);
  return Math.ceil(bytes / 4) + images * perImage + question.messages.length * perMessage;
}

/**
 * The most that a question and its answer may cost. Even signs and numbers have more than two bytes to a token, taken
 * together: what is too much here is given back when the call ends.
 */
export function reserveFor(prices: UnitPrices, question: Question, maxTokens: number): Nanos {
  const { bytes, images } = measure(question);
  const inputTokens = Math.ceil(bytes / 2) + images * perImage + question.messages.length * perMessage;
  return computeCost(prices, { inputTokens, outputTokens: maxTokens });
}
