import type { ChatRequest, ImagePart } from '../provider.ts';

type Question = Pick<ChatRequest, 'messages' | 'schema' | 'tools'>;

/** 32 × 32 pixels. */
const redSquare: ImagePart = {
  type: 'image',
  mediaType: 'image/png',
  data: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAIAAAD8GO2jAAAAKklEQVR42mN4ICBAU8QwasGoBaMWjFowasGoBaMWjFowasGoBaMWDBULALgcAD3G45K4AAAAAElFTkSuQmCC',
    'base64',
  ),
};

export const greeting: Question = { messages: [{ role: 'user', content: 'Say ok.' }] };

/** Says nothing of JSON: only who is held to the schema answers in it. */
export const additionAsJson: Question = {
  messages: [{ role: 'user', content: 'What is two plus two?' }],
  schema: {
    name: 'addition',
    schema: {
      type: 'object',
      properties: { sum: { type: 'integer' } },
      required: ['sum'],
      additionalProperties: false,
    },
  },
};

export const timeByTool: Question = {
  messages: [{ role: 'user', content: 'What time is it in Lima? Use the tool.' }],
  tools: [
    {
      name: 'read_clock',
      description: 'Says what time it is in a city.',
      parameters: {
        type: 'object',
        properties: { city: { type: 'string' } },
        required: ['city'],
        additionalProperties: false,
      },
    },
  ],
};

export const colourOfImage: Question = {
  messages: [
    { role: 'user', content: [{ type: 'text', text: 'Which colour is this? One word.' }, redSquare] },
  ],
};
