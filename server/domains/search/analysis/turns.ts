import { setImmediate as letOthers } from 'node:timers/promises';

/** Called again and again in long work, gives the event loop to others whenever some milliseconds are over. */
export function createTurns(everyMs = 8): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < everyMs) return undefined;
    return letOthers().then(() => {
      since = performance.now();
    });
  };
}

const size = 20_000;
/** So far a blank is looked for, so that no word is cut. */
const search = 2000;

/** Stretches of a text that are short enough to be worked on at once. */
export function* sliceText(
  text: string,
  start = 0,
  end = text.length,
): Generator<{ start: number; end: number }> {
  for (let from = start; from < end; ) {
    let to = from + size;
    if (to < end) {
      const blank = text.slice(to, to + search).search(/\s/);
      if (blank >= 0) to += blank;
      else if (/[\udc00-\udfff]/.test(text.charAt(to))) to += 1;
    }
    yield { start: from, end: Math.min(to, end) };
    from = to;
  }
}
