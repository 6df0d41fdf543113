import type { FailureKind, ProviderKind } from '../../../kernel/ai/index.ts';
import type { ModelClass } from '../model-class.ts';
import type { Nanos } from '../money.ts';
import type { Price } from '../prices/price.ts';

export type CallKind = 'chat' | 'embed' | 'transcribe' | 'speak' | 'probe';

/** Which text asked the question. */
export interface PromptMark {
  readonly id: string;
  readonly version: string;
  /** Of the text as it stood in that version. */
  readonly hash: string;
}

/** A request that is about to leave. */
export interface NewCall {
  readonly tenantId: string;
  /** One for all tries at one question. */
  readonly requestId: string;
  readonly attempt: number;
  readonly kind: CallKind;
  /** The module that asks, or `host`. */
  readonly module: string;
  readonly subjectId: string | null;
  readonly prompt: PromptMark | null;
  readonly modelClass: ModelClass | null;
  readonly providerId: string;
  readonly providerKind: ProviderKind;
  readonly model: string;
  readonly price: Price;
  /** The most that it may come to. */
  readonly reserve: Nanos;
  /** A guess, for the case that nobody ever tells. */
  readonly inputTokens: number | null;
  readonly injections: number;
  readonly masked: number;
  /** Nobody works on it after so long. */
  readonly timeoutMs: number;
}

export interface Used {
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly seconds?: number | null;
  readonly characters?: number | null;
  /** Guessed from the texts: the provider did not tell. */
  readonly estimated: boolean;
}

export type EndOutcome = 'ok' | 'cached' | 'failed' | 'cancelled' | 'refused' | 'unusable';

/** How a request ended. */
export interface CallEnd {
  readonly outcome: EndOutcome;
  readonly failure?: FailureKind | (string & {}) | undefined;
  readonly used: Used;
  readonly cost: Nanos;
  readonly answeredModel?: string | undefined;
  readonly firstTextMs?: number | undefined;
  readonly tookMs: number;
}

/** How far an answer has come that is still being written. */
export interface CallProgress {
  readonly outputTokens: number;
  readonly firstTextMs: number;
}

/** A day of UTC, as the database has it. */
export const readDay = (at: Date): string => at.toISOString().slice(0, 10);
