import { createThread } from '../thread/index.ts';
import { checkDefinition } from './check-definition.ts';
import { timedOut, tooBusy, tooLarge } from './errors.ts';
import { TurnQueue } from './turn-queue.ts';
import type { Drawn } from './worker.ts';

/** Makes PDF files. */
export interface Pdf {
  /**
   * Renders a pdfmake definition: plain data, no pictures, no addresses. Tenants take turns. Errors:
   * `pdf.invalid_definition`, `pdf.timed_out`, `pdf.busy`.
   */
  render(definition: unknown, options?: { readonly tenantId?: string }): Promise<Uint8Array>;
  /** Ends the renderer; what is still waiting is refused. */
  close(): Promise<void>;
}

export interface PdfOptions {
  /** For one document. Default 20 s. */
  readonly timeoutMs?: number;
  /** Heap of the thread that draws. Default 256 MB. */
  readonly memoryMb?: number;
}

interface Waiting {
  readonly definition: object;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
}

/** Opens the renderer. It draws one document at a time, in a thread, so that many at once do not fill the memory. */
export function createPdf({ timeoutMs = 20_000, memoryMb = 256 }: PdfOptions = {}): Pdf {
  const queue = new TurnQueue<Waiting>({ most: 100, mostOfOwner: 20 });
  const thread = createThread<object, Drawn>(new URL('./worker.ts', import.meta.url), {
    timeoutMs,
    memoryMb,
    late: () => timedOut(Math.round(timeoutMs / 1000)),
    lost: tooLarge,
  });
  let isDrawing = false;
  let isClosed = false;

  async function drawAll(): Promise<void> {
    if (isDrawing) return;
    isDrawing = true;
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { definition, resolve, reject } = next;
      await draw(definition).then(resolve, reject);
    }
    isDrawing = false;
  }

  async function draw(definition: object): Promise<Uint8Array> {
    if (isClosed) throw new Error('The PDF renderer is closed.');
    const drawn = await thread.ask(definition);
    if ('fault' in drawn) throw new Error(drawn.fault);
    return drawn.bytes;
  }

  return {
    async render(definition, { tenantId = '' } = {}) {
      checkDefinition(definition);
      const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
      if (!queue.push(tenantId, { definition, resolve, reject })) throw tooBusy();
      void drawAll();
      return promise;
    },
    close() {
      isClosed = true;
      return thread.close();
    },
  };
}
