/** `openai-compatible` is any server that speaks Chat Completions at a base URL: Ollama, vLLM, LM Studio, a proxy. */
export type ProviderKind = 'openai' | 'openai-compatible' | 'anthropic' | 'builtin';

/** Plain JSON Schema. TypeBox values are such. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface TextPart {
  readonly type: 'text';
  readonly text: string;
}

export interface ImagePart {
  readonly type: 'image';
  /** `image/png`, `image/jpeg`, `image/webp` or `image/gif`. */
  readonly mediaType: string;
  readonly data: Uint8Array;
}

export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** JSON as the model wrote it: not checked, perhaps not even JSON. */
  readonly arguments: string;
}

export type ChatMessage =
  | { readonly role: 'system'; readonly content: string }
  | { readonly role: 'user'; readonly content: string | readonly (TextPart | ImagePart)[] }
  | { readonly role: 'assistant'; readonly content: string; readonly toolCalls?: readonly ToolCall[] }
  | { readonly role: 'tool'; readonly toolCallId: string; readonly content: string };

export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly parameters: JsonSchema;
}

/** What every request may say about its end. */
export interface Timing {
  /** Ends the request: the connection is closed, so that the provider stops, too. Failure `cancelled`. */
  readonly signal?: AbortSignal;
  /** For the whole request, streaming included. Default and most: 600 000. Failure `timed_out`. */
  readonly timeoutMs?: number;
}

export interface ChatRequest extends Timing {
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  /** The answer shall be JSON of this shape. Whoever asks checks it: not every model obeys. */
  readonly schema?: { readonly name: string; readonly schema: JsonSchema };
  readonly tools?: readonly Tool[];
  /** Left out where the model takes none (see `Capabilities`); the same holds for `seed`. */
  readonly temperature?: number;
  readonly seed?: number;
  /** Tokens of the answer at most, thinking included. */
  readonly maxTokens?: number;
}

/** Tokens as the provider counted them. Where it did not say, `counted` is false and whoever pays must estimate. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Of the input, those that the provider had in its own cache (often cheaper). */
  readonly cachedInputTokens: number;
  readonly counted: boolean;
}

/** `refused`: the model or the provider's filter would not answer. */
export type FinishReason = 'stop' | 'length' | 'refused' | 'tool';

/** A stream is any number of `text` and `tool_call`, then exactly one `finished`; or it throws an `AiFailure`. */
export type ChatDelta =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool_call'; readonly call: ToolCall }
  | {
      readonly type: 'finished';
      readonly finishReason: FinishReason;
      readonly usage: Usage;
      /** The model that answered, as the provider names it: often more precise than the one asked for. */
      readonly model: string;
    };

export interface EmbedRequest extends Timing {
  readonly model: string;
  /** Some hundred at most: OpenAI takes 2 048, and no answer may have more than 64 MB. */
  readonly texts: readonly string[];
  /** Length of the vectors, where the model lets one choose. */
  readonly dimensions?: number;
}

export interface Embeddings {
  /** One for each text, in the same order; all of one length, and of unit length. */
  readonly vectors: readonly (readonly number[])[];
  readonly usage: Usage;
  readonly model: string;
}

export interface TranscribeRequest extends Timing {
  readonly model: string;
  readonly audio: Uint8Array;
  /** `audio/webm`, `audio/mpeg`, `audio/wav`, `audio/mp4`, `audio/ogg` or `audio/flac`. */
  readonly mediaType: string;
  /** ISO 639-1; the model guesses where it is not given. */
  readonly language?: string;
  /** Words that are likely to be heard: names, terms. */
  readonly hint?: string;
}

export interface Transcript {
  readonly text: string;
  /** Of the audio, as the provider counted them; undefined where it counted tokens or nothing. */
  readonly seconds: number | undefined;
  readonly usage: Usage;
}

export type SpeechFormat = 'mp3' | 'opus' | 'wav' | 'pcm';

export interface SpeakRequest extends Timing {
  readonly model: string;
  /** At most 4 096 characters. */
  readonly text: string;
  readonly voice?: string;
  /** Default `mp3`. */
  readonly format?: SpeechFormat;
}

export interface Speech {
  readonly mediaType: string;
  /** The sound while it comes. Leaving the loop ends the request. Throws `AiFailure`. */
  readonly audio: AsyncIterable<Uint8Array>;
}

export type MaxTokensField = 'max_tokens' | 'max_completion_tokens' | 'max_output_tokens' | 'num_predict';

/** What a model can be asked. From a table, corrected by what a probe found. */
export interface Capabilities {
  readonly chat: boolean;
  readonly embed: boolean;
  readonly transcribe: boolean;
  readonly speak: boolean;
  /** The provider holds the answer to a schema. Where false, the schema is told in words. */
  readonly jsonSchema: boolean;
  readonly tools: boolean;
  readonly stream: boolean;
  readonly seed: boolean;
  readonly temperature: boolean;
  readonly vision: boolean;
  readonly audio: boolean;
  readonly maxTokensField: MaxTokensField;
}

export type CapabilityFacts = Partial<Capabilities>;

/** What a server with an OpenAI-compatible API is, as far as it says so. */
export type ServerProduct = 'openai' | 'anthropic' | 'builtin' | 'ollama' | 'vllm' | 'unknown';

/** What asking a provider found. Costs a few short calls; throws `AiFailure` where the server cannot be used at all. */
export interface ProbeReport {
  readonly product: ServerProduct;
  readonly models: readonly string[];
  readonly model: string;
  /** What was seen to work or not; keep it and give it to `createProvider`. */
  readonly capabilities: CapabilityFacts;
  readonly usage: Usage;
  readonly latencyMs: number;
}

/**
 * One provider of models. Calls nothing by itself, retries nothing, remembers nothing: who asks decides that.
 * Everything that goes wrong is an `AiFailure`.
 */
export interface AiProvider {
  readonly kind: ProviderKind;
  /** Which way an answer was made, for the record: `openai`, `anthropic`, `builtin` or the host of the base URL. */
  readonly id: string;
  /** Nothing is sent until the first delta is asked for. Leaving the loop ends the request. */
  chat(request: ChatRequest): AsyncIterable<ChatDelta>;
  embed(request: EmbedRequest): Promise<Embeddings>;
  transcribe(request: TranscribeRequest): Promise<Transcript>;
  speak(request: SpeakRequest): Promise<Speech>;
  listModels(timing?: Timing): Promise<readonly string[]>;
  capabilities(model: string): Capabilities;
  /** Asks `model` a few small things. Default time-out 60 s. */
  probe(model: string, timing?: Timing): Promise<ProbeReport>;
}

/** Like the global one; `server/kernel/fetch` has it for addresses that tenants name. */
export type Fetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

export interface ProviderOptions {
  readonly kind: ProviderKind;
  /** With its path, such as `http://127.0.0.1:11434/v1`. The vendor's own where it is not given. */
  readonly baseUrl?: string;
  readonly apiKey?: string;
  readonly fetch: Fetch;
  /** By model: what probes found. Wins over the table. */
  readonly found?: Readonly<Record<string, CapabilityFacts>>;
  /** What a probe said the server is. */
  readonly product?: ServerProduct;
}
