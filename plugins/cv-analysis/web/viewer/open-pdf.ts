import { loadEngine, startWorker } from './pdf-engine.ts';

/** A drawing under way. */
export interface Drawing {
  /** The page, once it is drawn. Rejects when it was stopped. */
  readonly done: Promise<HTMLCanvasElement>;
  stop(): void;
}

/** A PDF whose pages can be drawn. */
export interface OpenPdf {
  readonly pageCount: number;
  /** Draws a page `width` pixels wide, on a canvas of its own. */
  draw(page: number, width: number): Drawing;
  close(): void;
}

/** A page is never drawn larger than this: a phone's memory ends there. */
const mostPixels = 16_000_000;

/** Opens a PDF; what it draws stays in this page, scripts and forms in it do nothing. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const [engine, port] = await Promise.all([loadEngine(), startWorker()]);
  const worker = port && new engine.PDFWorker({ port: port as never });
  const task = engine.getDocument({
    data: bytes,
    ...(worker && { worker }),
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const close = () => {
    void task.destroy().catch(() => undefined);
    worker?.destroy();
    port?.terminate();
  };
  try {
    const pdf = await task.promise;
    return {
      pageCount: pdf.numPages,
      close,
      draw(number, width) {
        const stopped = new AbortController();
        const done = (async () => {
          const page = await pdf.getPage(number);
          stopped.signal.throwIfAborted();
          const natural = page.getViewport({ scale: 1 });
          const most = Math.sqrt(mostPixels / (natural.width * natural.height));
          const viewport = page.getViewport({ scale: Math.min(width / natural.width, most) });
          const canvas = document.createElement('canvas');
          canvas.width = Math.max(1, Math.round(viewport.width));
          canvas.height = Math.max(1, Math.round(viewport.height));
          const rendering = page.render({ canvas, viewport });
          stopped.signal.addEventListener('abort', () => rendering.cancel());
          await rendering.promise;
          stopped.signal.throwIfAborted();
          return canvas;
        })();
        return { done, stop: () => stopped.abort() };
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}
