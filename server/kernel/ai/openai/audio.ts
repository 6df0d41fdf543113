import type OpenAI from 'openai';
import { toFile } from 'openai';
import { AiFailure } from '../failure.ts';
import type { SpeakRequest, SpeechFormat, TranscribeRequest, Transcript } from '../provider.ts';
import { countUsage, uncounted } from '../shared/usage.ts';

/** The provider knows the kind of sound by the name of the file. */
const endings: Readonly<Record<string, string>> = {
  'audio/flac': 'flac',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/webm': 'webm',
};

export const mediaTypes: Readonly<Record<SpeechFormat, string>> = {
  mp3: 'audio/mpeg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  pcm: 'audio/pcm',
};

export async function transcribe(
  client: OpenAI,
  { model, audio, mediaType, language, hint }: TranscribeRequest,
  signal: AbortSignal,
): Promise<Transcript> {
  const type = mediaType.split(';')[0]!.trim();
  const ending = endings[type];
  if (ending === undefined) throw new AiFailure('unsupported', { code: 'media_type' });
  const { text, usage } = await client.audio.transcriptions.create(
    {
      model,
      file: await toFile(audio, `audio.${ending}`, { type }),
      response_format: 'json',
      ...(language !== undefined && { language }),
      ...(hint !== undefined && hint !== '' && { prompt: hint }),
    },
    { signal },
  );
  if (typeof text !== 'string') throw new AiFailure('broken_stream', { code: 'malformed' });
  const isTokens = usage?.type === 'tokens';
  return {
    text,
    seconds: usage?.type === 'duration' ? usage.seconds : undefined,
    usage: isTokens ? countUsage(usage.input_tokens, usage.output_tokens) : uncounted,
  };
}

export async function* streamSpeech(
  client: OpenAI,
  { model, text, voice = 'alloy', format = 'mp3' }: SpeakRequest,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { body } = await client.audio.speech.create(
    { model, input: text, voice, response_format: format },
    { signal },
  );
  if (body === null) throw new AiFailure('broken_stream', { code: 'malformed' });
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) yield chunk;
}
