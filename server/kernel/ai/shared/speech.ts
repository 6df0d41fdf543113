import { AiFailure } from '../failure.ts';
import type { Speech } from '../provider.ts';

/** Waits for the first sound, so that a request that fails at once fails before anybody plays it. */
export async function openSpeech(
  mediaType: string,
  chunks: AsyncGenerator<Uint8Array, void, undefined>,
): Promise<Speech> {
  const first = await chunks.next();
  if (first.done) throw new AiFailure('broken_stream', { code: 'empty' });
  return { mediaType, audio: continueWith(first.value, chunks) };
}

async function* continueWith(
  first: Uint8Array,
  rest: AsyncGenerator<Uint8Array, void, undefined>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return();
  }
}
