import type { AiProvider, ChatRequest, SpeechFormat } from '../index.ts';
import { collect } from './collect.ts';

type Call = (provider: AiProvider, model: string) => Promise<unknown>;

const tool = {
  name: 'find_city',
  description: 'Finds a city by its name.',
  parameters: {
    type: 'object',
    properties: { name: { type: 'string', minLength: 1 } },
    required: ['name'],
    additionalProperties: false,
  },
};
const image = { type: 'image', mediaType: 'image/png', data: Buffer.from('picture') } as const;
const said = (content: string) => [{ role: 'user', content }] as const;

const chat =
  (request: Omit<ChatRequest, 'model'>): Call =>
  (provider, model) =>
    collect(provider.chat({ model, ...request }));

/** Every way in which we ask a provider for something: what is checked of requests is checked of each. */
export const callShapes: Readonly<Record<string, Call>> = {
  'a question': chat({ messages: said('Good morning.') }),
  'a conversation': chat({
    messages: [
      { role: 'system', content: 'Be short.' },
      ...said('Good morning.'),
      { role: 'assistant', content: 'Good morning to you.' },
      ...said('And now?'),
    ],
  }),
  'with all parameters': chat({ messages: said('Hello'), temperature: 0.2, seed: 7, maxTokens: 5 }),
  'an image': chat({
    messages: [{ role: 'user', content: [{ type: 'text', text: 'What is this?' }, image, image] }],
  }),
  'a schema that can be held to': chat({
    messages: said('Who?'),
    schema: {
      name: 'cv-analysis/profile v3',
      schema: {
        type: 'object',
        $id: 'profile',
        properties: {
          name: { type: 'string', minLength: 1, description: 'As written.' },
          born: { anyOf: [{ type: 'integer', minimum: 1900 }, { type: 'null' }] },
          kind: { enum: ['a', 'b'] },
          skills: { type: 'array', maxItems: 9, uniqueItems: true, items: { type: 'string' } },
        },
        required: ['name', 'born', 'kind', 'skills'],
      },
    },
  }),
  'a schema that is advice': chat({
    messages: said('Which?'),
    schema: {
      name: 'map',
      schema: { type: 'object', additionalProperties: { type: 'number' } },
    },
  }),
  'a tool': chat({ messages: said('Where is it?'), tools: [tool] }),
  'the answer of a tool': chat({
    tools: [tool],
    messages: [
      ...said('Where is it?'),
      {
        role: 'assistant',
        content: '',
        toolCalls: [{ id: 'call_0', name: 'find_city', arguments: '{"name":"Łódź"}' }],
      },
      { role: 'tool', toolCallId: 'call_0', content: 'In Poland.' },
    ],
  }),
  embeddings: (provider) => provider.embed({ model: 'text-embedding-3-small', texts: ['one', 'three'] }),
  'embeddings of a length': (provider) =>
    provider.embed({ model: 'text-embedding-3-small', texts: ['one'], dimensions: 256 }),
  ...Object.fromEntries(
    ['audio/webm;codecs=opus', 'audio/mpeg', 'audio/wav', 'audio/mp4', 'audio/ogg', 'audio/flac'].map(
      (mediaType): [string, Call] => [
        `a transcript of ${mediaType}`,
        (provider) => provider.transcribe({ model: 'whisper-1', audio: Buffer.from('sound'), mediaType }),
      ],
    ),
  ),
  'a transcript with hints': (provider) =>
    provider.transcribe({
      model: 'gpt-4o-transcribe',
      audio: Buffer.from('sound'),
      mediaType: 'audio/wav',
      language: 'de',
      hint: 'Kubernetes, Łukasz',
    }),
  ...Object.fromEntries(
    (['mp3', 'opus', 'wav', 'pcm'] satisfies SpeechFormat[]).map((format): [string, Call] => [
      `speech as ${format}`,
      async (provider) => {
        const { audio } = await provider.speak({ model: 'tts-1', text: 'Hello', format, voice: 'nova' });
        for await (const _ of audio);
      },
    ]),
  ),
  models: (provider) => provider.listModels(),
  'a probe': (provider, model) => provider.probe(model),
  'a probe of an embedder': (provider) => provider.probe('text-embedding-3-small'),
};
