// Whether every request that leaves for a model is what OpenAI publishes: `npm run bench -- ai-requests OPENAPI`, the
// path of their API description as JSON, packed (.gz) or not. The stand-in's answers are checked by it as well, since
// our tests believe them.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type AiProvider, createProvider, type Fetch } from '../server/kernel/ai/index.ts';
import { callShapes } from '../server/kernel/ai/testing/call-shapes.ts';
import { callTool, say, startModelServer } from '../server/kernel/ai/testing/model-server.ts';

type Json = Record<string, unknown>;
interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Json }>>;
}
interface Operation {
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

const [path] = process.argv.slice(2);
if (path === undefined)
  throw new Error('npm run bench -- ai-requests OPENAPI: where is the API description?');
const packed = readFileSync(path);
const description = JSON.parse((path.endsWith('.gz') ? gunzipSync(packed) : packed).toString('utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: Json;
};

// Keywords of OpenAPI 3.0 that were left over, and an answer's field that is null until the last piece.
const cleaned = JSON.parse(JSON.stringify(description.components), (key, value: unknown) => {
  if (key === 'nullable' || key === 'discriminator') return undefined;
  if (key === 'finish_reason' && Array.isArray((value as Json).enum))
    return { anyOf: [value, { type: 'null' }] };
  return value;
}) as Json;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
for (const format of ['unixtime', 'binary']) ajv.addFormat(format, true);
// A message with parts matches two of the choices here, of which one is the short form of the other.
const { InputItem } = cleaned.schemas as Record<string, { oneOf?: unknown; anyOf?: unknown }>;
if (InputItem?.oneOf) {
  InputItem.anyOf = InputItem.oneOf;
  delete InputItem.oneOf;
}
ajv.addSchema({ $id: 'https://openai.example/', components: cleaned });

/** With `closed`, a field that nobody published is a fault, too. */
function check(schema: Json, value: unknown, closed: boolean): string[] {
  const pointed = JSON.parse(
    JSON.stringify(schema).replaceAll('"#/components', '"https://openai.example/#/components'),
  ) as Json;
  const validate = ajv.compile(closed ? { allOf: [pointed], unevaluatedProperties: false } : pointed);
  if (validate(value)) return [];
  return (validate.errors ?? []).slice(0, 5).map((error) => `${error.instancePath} ${error.message}`);
}

const faults: string[] = [];
const counts = { requests: 0, answers: 0, pieces: 0, elsewhere: 0 };
let shape = '';
const report = (what: string, found: readonly string[]) => {
  if (found.length > 0) faults.push(`${shape}: ${what}: ${found.join('; ')}`);
};

const recording: Fetch = async (url, init = {}) => {
  const answer = await fetch(url, init);
  const { pathname } = new URL(String(url));
  const operation = description.paths[pathname.replace(/^\/v1/, '')]?.[(init.method ?? 'GET').toLowerCase()];
  if (!operation) {
    counts.elsewhere += 1;
    return answer;
  }
  counts.requests += 1;
  const asked = operation.requestBody?.content;
  if (asked) {
    const form = init.body instanceof FormData;
    const body = form ? readForm(init.body as FormData) : (JSON.parse(String(init.body)) as unknown);
    report(pathname, check(asked[form ? 'multipart/form-data' : 'application/json']!.schema, body, true));
  }
  const type = (answer.headers.get('content-type') ?? '').split(';')[0]!;
  const schema = operation.responses[String(answer.status)]?.content?.[type]?.schema;
  if (!schema || !/json|event-stream/.test(type)) return answer;
  counts.answers += 1;
  const text = await answer.clone().text();
  const pieces = type === 'application/json' ? [text] : text.split('\n').flatMap(readData);
  for (const piece of pieces) {
    counts.pieces += 1;
    report(`answer of ${pathname} ${piece.slice(0, 200)}`, check(schema, JSON.parse(piece), false));
  }
  return answer;
};

const readForm = (form: FormData): Json =>
  Object.fromEntries([...form].map(([name, value]) => [name, value instanceof File ? value.name : value]));
const readData = (line: string) =>
  line.startsWith('data: ') && line !== 'data: [DONE]' ? [line.slice('data: '.length)] : [];

const server = await startModelServer();
const common = { apiKey: 'sk-none', baseUrl: `${server.origin}/v1`, fetch: recording };
const copy = { ...common, kind: 'openai-compatible' } as const;
const able = { jsonSchema: true, seed: true, temperature: true } as const;
const providers: Readonly<Record<string, AiProvider>> = {
  openai: createProvider({ ...common, kind: 'openai' }),
  compatible: createProvider(copy),
  vllm: createProvider({ ...copy, product: 'vllm' }),
  'compatible, able': createProvider({ ...copy, found: { 'gpt-4.1': able } }),
  'compatible, no stream': createProvider({ ...copy, found: { 'gpt-4.1': { ...able, stream: false } } }),
  'compatible, other limit': createProvider({
    ...copy,
    found: { 'gpt-4.1': { ...able, maxTokensField: 'max_completion_tokens' } },
  }),
};
for (const [name, provider] of Object.entries(providers))
  for (const [what, call] of Object.entries(callShapes)) {
    shape = `${name}, ${what}`;
    await call(provider, 'gpt-4.1');
  }
// The same question, answered otherwise.
for (const [name, provider] of Object.entries(providers))
  for (const answer of [
    callTool('find_city', { name: 'Łódź' }),
    say('No.', { finish: 'refused' }),
    say('And then', { finish: 'length' }),
  ]) {
    shape = `${name}, another answer`;
    server.next(answer);
    await callShapes['a question']!(provider, 'gpt-4.1');
  }
await server.close();

for (const fault of faults) console.error(fault);
const { requests, answers, pieces, elsewhere } = counts;
console.log(
  `ai-requests: ${requests} requests, ${answers} answers in ${pieces} pieces, ${faults.length} faults; ${elsewhere} went where OpenAI has nothing (probes)`,
);
process.exitCode = faults.length === 0 && requests > 0 ? 0 : 1;
