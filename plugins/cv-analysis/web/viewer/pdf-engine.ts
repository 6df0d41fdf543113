import type * as Engine from 'unpdf/pdfjs';

/**
 * Where the program that draws PDFs lies: a file of the module's own. It is fetched when the first PDF is shown, once
 * for the page and its worker.
 */
export const pdfEngine = { address: new URL('unpdf/pdfjs', import.meta.url).href };

let loading: Promise<typeof Engine> | undefined;

export function loadEngine(): Promise<typeof Engine> {
  loading ??= (import(/* webpackIgnore: true */ pdfEngine.address) as Promise<typeof Engine>).catch(
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

const patience = 8_000;

/** Starts the engine beside the page; undefined where the page may not have workers, so that it draws by itself. */
export async function startWorker(): Promise<Worker | undefined> {
  let worker: Worker;
  try {
    worker = new Worker(trust(pdfEngine.address), { type: 'module' });
  } catch {
    return undefined;
  }
  const isReady = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), patience);
    const settle = (answer: boolean) => {
      clearTimeout(timer);
      resolve(answer);
    };
    // The engine says that it is ready, by itself.
    worker.addEventListener('message', () => settle(true), { once: true });
    worker.addEventListener('error', () => settle(false), { once: true });
  });
  if (isReady) return worker;
  worker.terminate();
  return undefined;
}

type Factory = { createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy };
type Policy = { createScriptURL(address: string): string };
let policy: Policy | undefined;

/** Under Trusted Types an address of a script has to be vouched for; the host's pages know this name. */
function trust(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  policy ??= trustedTypes?.createPolicy('inlay-worker', {
    createScriptURL(asked) {
      if (asked !== pdfEngine.address) throw new TypeError('This is not the PDF engine.');
      return asked;
    },
  });
  return policy ? policy.createScriptURL(address) : address;
}
