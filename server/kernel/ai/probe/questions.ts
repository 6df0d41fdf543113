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

/** Half a second, 8 kHz, one byte a sample (RIFF WAVE). */
export const silence: Uint8Array = (() => {
  const samples = 4000;
  const file = Buffer.alloc(44 + samples, 0x80);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples, 4);
  file.write('WAVEfmt ', 8);
  for (const [value, at] of [
    [16, 16],
    [8000, 24],
    [8000, 28],
    [samples, 40],
  ] as const)
    file.writeUInt32LE(value, at);
  for (const [value, at] of [
    [1, 20],
    [1, 22],
    [1, 32],
    [8, 34],
  ] as const)
    file.writeUInt16LE(value, at);
  file.write('data', 36);
  return file;
})();
