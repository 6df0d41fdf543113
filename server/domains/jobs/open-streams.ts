import { tooManyStreams } from './errors.ts';

/** Streams that one caller may have open at once in one process. A browser opens six to one server at most. */
const most = 12;

/** Counts the open streams of each caller. */
export class OpenStreams {
  readonly #open = new Map<string, number>();

  /** Throws when the caller has too many; returns how to give the place back, which may be called twice. */
  take(caller: string): () => void {
    const count = this.#open.get(caller) ?? 0;
    if (count >= most) throw tooManyStreams();
    this.#open.set(caller, count + 1);
    let taken = true;
    return () => {
      if (!taken) return;
      taken = false;
      const left = (this.#open.get(caller) ?? 1) - 1;
      if (left === 0) this.#open.delete(caller);
      else this.#open.set(caller, left);
    };
  }
}
