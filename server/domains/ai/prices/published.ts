import type { ProviderKind } from '../../../kernel/ai/index.ts';

/** In US dollars, as vendors write them on their pages. */
export interface PublishedPrice {
  readonly model: string;
  /** The day from which it holds. */
  readonly from: string;
  /** For a million tokens. */
  readonly input?: number;
  readonly output?: number;
  /** For a minute of sound. */
  readonly minute?: number;
  /** For a million characters that are spoken. */
  readonly character?: number;
}

/**
 * What vendors ask of everybody, by the day from which it holds; a change is a new line. Sources:
 * openai.com/api/pricing and claude.com/pricing. What a tenant enters wins, and what is missing here has to be entered.
 */
export const publishedPrices: Partial<Record<ProviderKind, readonly PublishedPrice[]>> = {
  openai: [
    { model: 'gpt-4o', from: '2024-08-06', input: 2.5, output: 10 },
    { model: 'gpt-4o-mini', from: '2024-07-18', input: 0.15, output: 0.6 },
    { model: 'gpt-4.1', from: '2025-04-14', input: 2, output: 8 },
    { model: 'gpt-4.1-mini', from: '2025-04-14', input: 0.4, output: 1.6 },
    { model: 'gpt-4.1-nano', from: '2025-04-14', input: 0.1, output: 0.4 },
    { model: 'o3', from: '2025-04-16', input: 10, output: 40 },
    { model: 'o3', from: '2025-06-10', input: 2, output: 8 },
    { model: 'o3-mini', from: '2025-01-31', input: 1.1, output: 4.4 },
    { model: 'o4-mini', from: '2025-04-16', input: 1.1, output: 4.4 },
    { model: 'gpt-5', from: '2025-08-07', input: 1.25, output: 10 },
    { model: 'gpt-5-mini', from: '2025-08-07', input: 0.25, output: 2 },
    { model: 'gpt-5-nano', from: '2025-08-07', input: 0.05, output: 0.4 },
    { model: 'gpt-5.1', from: '2025-11-13', input: 1.25, output: 10 },
    { model: 'text-embedding-3-small', from: '2024-01-25', input: 0.02 },
    { model: 'text-embedding-3-large', from: '2024-01-25', input: 0.13 },
    { model: 'text-embedding-ada-002', from: '2023-06-13', input: 0.1 },
    { model: 'whisper-1', from: '2023-03-01', minute: 0.006 },
    { model: 'gpt-4o-transcribe', from: '2025-03-20', minute: 0.006 },
    { model: 'gpt-4o-mini-transcribe', from: '2025-03-20', minute: 0.003 },
    { model: 'tts-1', from: '2023-11-06', character: 15 },
    { model: 'tts-1-hd', from: '2023-11-06', character: 30 },
  ],
  anthropic: [
    { model: 'claude-3-5-haiku', from: '2024-12-03', input: 0.8, output: 4 },
    { model: 'claude-3-7-sonnet', from: '2025-02-24', input: 3, output: 15 },
    { model: 'claude-sonnet-4', from: '2025-05-22', input: 3, output: 15 },
    { model: 'claude-opus-4', from: '2025-05-22', input: 15, output: 75 },
    { model: 'claude-opus-4-1', from: '2025-08-05', input: 15, output: 75 },
    { model: 'claude-sonnet-4-5', from: '2025-09-29', input: 3, output: 15 },
    { model: 'claude-haiku-4-5', from: '2025-10-15', input: 1, output: 5 },
    { model: 'claude-opus-4-5', from: '2025-11-24', input: 5, output: 25 },
  ],
};
