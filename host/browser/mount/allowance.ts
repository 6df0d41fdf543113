/** So many in so much time, and no more: what is asked of us by code that is not ours. */
export class Allowance {
  #most: number;
  #milliseconds: number;
  #since = 0;
  #used = 0;

  constructor(most: number, milliseconds: number) {
    this.#most = most;
    this.#milliseconds = milliseconds;
  }

  /** Takes one; false where there is none left for now. */
  take(): boolean {
    const now = performance.now();
    if (now - this.#since > this.#milliseconds) {
      this.#since = now;
      this.#used = 0;
    }
    this.#used += 1;
    return this.#used <= this.#most;
  }
}
