import { isAiFailure } from '../failure.ts';
import type {
  AiProvider,
  CapabilityFacts,
  ChatRequest,
  ProbeReport,
  ProviderOptions,
  ServerProduct,
  Timing,
  Usage,
} from '../provider.ts';
import { actInTime } from '../shared/deadline.ts';
import { explainReading } from '../shared/explain.ts';
import { isRecord } from '../shared/is-record.ts';
import { additionAsJson, colourOfImage, greeting, silence, timeByTool } from './questions.ts';
import { recogniseProduct } from './recognise-product.ts';

type Create = (options: ProviderOptions) => AiProvider;

/** Enough for a model that thinks before it answers. */
const maxTokens = 400;

/**
 * Asks a provider a few small things, in the order in which they can fail: is it there, may we, does the model answer,
 * which fields does it take, and what can it do beyond that.
 */
export function probeProvider(
  options: ProviderOptions,
  create: Create,
  model: string,
  { timeoutMs = 60_000, ...timing }: Timing,
): Promise<ProbeReport> {
  return actInTime({ ...timing, timeoutMs }, explainReading, async (signal) => {
    const startedAt = performance.now();
    const product = await recogniseProduct(options, signal);
    const spent: Usage[] = [];
    const open = (facts: CapabilityFacts) => create({ ...options, product, found: { [model]: facts } });
    const ask: Ask = async (facts, question) => {
      let [text, called] = ['', false];
      for await (const delta of open(facts).chat({ model, maxTokens, signal, ...question })) {
        if (delta.type === 'text') text += delta.text;
        else if (delta.type === 'tool_call') called = true;
        else spent.push(delta.usage);
      }
      return { text, called };
    };
    const models = await listModels(open({}), signal);
    const known = open({}).capabilities(model);
    const embeds = async (): Promise<CapabilityFacts> => {
      spent.push((await open({}).embed({ model, texts: ['one', 'two'], signal })).usage);
      return { embed: true, chat: false };
    };
    const chats = async (): Promise<CapabilityFacts> => {
      const fields = await findFields(options, product, known, ask);
      return { chat: true, ...fields, ...(await findTalents(fields, ask)) };
    };
    let capabilities: CapabilityFacts;
    if (known.embed) capabilities = await embeds();
    else if (known.transcribe || known.speak) capabilities = await tryVoice(open({}), model, signal);
    else
      capabilities = await chats().catch(async (error: unknown) => {
        // Its name does not say so, but it may be an embedder.
        if (!isAiFailure(error, 'bad_request') || error.status === 404) throw error;
        return embeds().catch(() => Promise.reject(error));
      });
    const latencyMs = Math.round(performance.now() - startedAt);
    return { product, models, model, capabilities, usage: addUp(spent), latencyMs };
  });
}

type Ask = (
  facts: CapabilityFacts,
  question: Omit<ChatRequest, 'model' | 'maxTokens' | 'signal'>,
) => Promise<{ text: string; called: boolean }>;

/** A server need not have a list, nor a key the right to read it. */
async function listModels(provider: AiProvider, signal: AbortSignal): Promise<readonly string[]> {
  try {
    return await provider.listModels({ signal });
  } catch (error) {
    const isMissing = isAiFailure(error, 'bad_request') || isAiFailure(error, 'broken_stream');
    if (isMissing || (isAiFailure(error) && error.status === 403)) return [];
    throw error;
  }
}

async function tryVoice(provider: AiProvider, model: string, signal: AbortSignal): Promise<CapabilityFacts> {
  if (provider.capabilities(model).speak) {
    const { audio } = await provider.speak({ model, text: 'Ok.', signal });
    for await (const _ of audio) break;
    return { speak: true };
  }
  await provider.transcribe({ model, audio: silence, mediaType: 'audio/wav', signal });
  return { transcribe: true };
}

/** First all fields, then fewer and fewer until the server takes them; then each that was left out once more. */
async function findFields(
  { kind }: ProviderOptions,
  product: ServerProduct,
  { maxTokensField }: { readonly maxTokensField: CapabilityFacts['maxTokensField'] },
  ask: Ask,
): Promise<CapabilityFacts> {
  const isCopy = kind === 'openai-compatible' && product !== 'ollama';
  const seed = kind === 'openai-compatible';
  const works = (facts: CapabilityFacts) =>
    tryOut(async () => {
      await ask(facts, withFields);
      return true;
    });
  const steps: CapabilityFacts[] = [
    { temperature: true, seed, stream: true },
    { temperature: false },
    ...(isCopy
      ? [{ seed: false }, { maxTokensField: 'max_completion_tokens' as const }, { stream: false }]
      : []),
  ];
  let facts: CapabilityFacts = maxTokensField === undefined ? {} : { maxTokensField };
  for (const step of steps) {
    facts = { ...facts, ...step };
    if (!(await works(facts))) continue;
    for (const field of ['temperature', 'seed'] as const) {
      const more = { ...facts, [field]: true };
      if (isCopy && facts[field] === false && (await works(more))) facts = more;
    }
    return facts;
  }
  // Now with nothing left to leave out, to say what is wrong.
  await ask(facts, greeting);
  return facts;
}

const withFields = { ...greeting, temperature: 0, seed: 1 };

async function findTalents(fields: CapabilityFacts, ask: Ask): Promise<CapabilityFacts> {
  const jsonSchema = await tryOut(async () => {
    const { text } = await ask({ ...fields, jsonSchema: true }, additionAsJson);
    const answer = JSON.parse(text) as unknown;
    return isRecord(answer) && Number.isInteger(answer.sum);
  });
  const tools = await tryOut(async () => (await ask(fields, timeByTool)).called);
  const vision = await tryOut(async () => /\bred\b/i.test((await ask(fields, colourOfImage)).text));
  return { jsonSchema, tools, vision };
}

/** False where the server does not want it, or answers something else; what is wrong with the whole is thrown on. */
async function tryOut(act: () => Promise<boolean>): Promise<boolean> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    // No model, no use: other fields do not bring it.
    if (!isAiFailure(error) || error.status === 404) throw error;
    if (['bad_request', 'broken_stream', 'content_refused', 'unsupported'].includes(error.kind)) return false;
    // Some servers fall over where they should refuse.
    if (error.kind === 'overloaded' && error.status === 500) return false;
    throw error;
  }
}

const addUp = (all: readonly Usage[]): Usage => ({
  inputTokens: all.reduce((sum, { inputTokens }) => sum + inputTokens, 0),
  outputTokens: all.reduce((sum, { outputTokens }) => sum + outputTokens, 0),
  cachedInputTokens: all.reduce((sum, { cachedInputTokens }) => sum + cachedInputTokens, 0),
  counted: all.every(({ counted }) => counted),
});
