import { hash } from 'node:crypto';
import type { ChatMessage } from '../../../kernel/ai/index.ts';
import type { PromptMark } from '../ledger/call.ts';

export interface KeyFacts {
  readonly tenantId: string;
  /** Changes with the provider's settings. */
  readonly provider: string;
  readonly model: string;
  readonly prompt: PromptMark | null;
  /** As they leave. */
  readonly messages: readonly ChatMessage[];
  readonly schema: unknown;
  readonly tools: unknown;
  readonly temperature: number | undefined;
  readonly seed: number | undefined;
  readonly maxTokens: number;
}

/** Two questions have one key if, and only if, everything that may change the answer is the same. */
export const makeCacheKey = (facts: KeyFacts): string => hash('sha256', writeCanonically(facts), 'hex');

/** The order of properties says nothing, that of a list does; bytes count by their sum. */
function writeCanonically(value: unknown): string {
  if (value instanceof Uint8Array) return `bytes:${hash('sha256', value, 'hex')}`;
  if (Array.isArray(value)) return `[${value.map(writeCanonically).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${writeCanonically(each)}`).join()}}`;
}
