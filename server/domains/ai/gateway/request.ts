import type { Injection, TSchema } from 'inlay/sdk';
import type {
  FinishReason,
  ImagePart,
  ProviderKind,
  TextPart,
  Tool,
  ToolCall,
} from '../../../kernel/ai/index.ts';
import type { FencedDocument } from '../injection/fence.ts';
import type { PromptMark, Used } from '../ledger/call.ts';
import type { KnownPerson } from '../masking/find-personal.ts';
import type { ModelClass } from '../model-class.ts';
import type { Nanos } from '../money.ts';
import type { ModelChoice } from '../providers/operator.ts';

/** Who asks, for whom, and by which text. */
export interface Asker {
  readonly tenantId: string;
  /** The module that asks, or `host`. */
  readonly module: string;
  /** The person whom the question is about. */
  readonly subjectId?: string | null;
  readonly prompt?: PromptMark;
}

export interface Limits {
  /** Ends the call, at the provider too. */
  readonly signal?: AbortSignal;
  /** For the whole of it, with tries and repairs. Default 120 000, at most 600 000. */
  readonly timeoutMs?: number;
}

export interface DocumentPart extends FencedDocument {
  readonly type: 'document';
}

export interface AskMessage {
  readonly role: 'system' | 'user' | 'assistant';
  /** Documents, and pictures, only from the user. */
  readonly content: string | readonly (TextPart | ImagePart | DocumentPart)[];
}

export interface AskRequest extends Asker, Limits {
  /** A class, or one model of one provider. */
  readonly model: ModelClass | ModelChoice;
  readonly messages: readonly AskMessage[];
  /** The answer is JSON of this shape, and is asked for once more where it is not. */
  readonly schema?: { readonly name: string; readonly schema: TSchema };
  readonly tools?: readonly Tool[];
  readonly temperature?: number;
  readonly seed?: number;
  /** Tokens of the answer at most. Default 4096. */
  readonly maxTokens?: number;
  /** `none` where an answer must be new; else seconds. Default a day. Only whole answers are kept, never errors. */
  readonly cache?: 'none' | number;
  /** Keeps what is personal from the provider. What is known of the person is found with more certainty. */
  readonly mask?: KnownPerson;
}

export interface AskAnswer<T = unknown> {
  readonly text: string;
  /** Where a schema was given: fits it. */
  readonly value: T;
  readonly toolCalls: readonly ToolCall[];
  readonly finishReason: FinishReason;
  /** As the provider calls it. */
  readonly model: string;
  readonly providerId: string;
  readonly engine: ProviderKind;
  readonly cached: boolean;
  readonly prompt: PromptMark | null;
  readonly used: Used;
  /** Of all requests that were needed for it. */
  readonly cost: Nanos;
  /** Attempts to instruct the model, in the documents that were given. */
  readonly injections: readonly (Injection & { readonly document: string })[];
  /** How many texts were kept from the provider. */
  readonly masked: number;
  /** The row of the ledger. */
  readonly callId: string;
}

export type AskPiece<T = unknown> =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'done'; readonly answer: AskAnswer<T> };
