import { parentPort } from 'node:worker_threads';
import type { Answered, Asked } from '../thread/index.ts';
import { drawPdf } from './draw-pdf.ts';

/** A file, or what went wrong inside. */
export type Drawn = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly fault: string };

parentPort?.on('message', async ({ id, question }: Asked<object>) => {
  const answer = await draw(question);
  const answered: Answered<Drawn> = { id, answer };
  parentPort?.postMessage(answered, 'bytes' in answer ? [answer.bytes.buffer] : []);
});

async function draw(definition: object): Promise<Drawn> {
  try {
    return { bytes: await drawPdf(definition) };
  } catch (error) {
    return { fault: String((error as Error)?.stack ?? error) };
  }
}
