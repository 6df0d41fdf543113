/** A storage that nobody else has: test files run side by side in tabs of one origin, and would meet in the real one. */
class OwnStorage implements Storage {
  [name: string]: unknown;
  #items = new Map<string, string>();
  get length(): number {
    return this.#items.size;
  }
  clear(): void {
    this.#items.clear();
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  key(at: number): string | null {
    return [...this.#items.keys()][at] ?? null;
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }
}

const RealChannel = globalThis.BroadcastChannel;
const own = crypto.randomUUID();

/** What would reach other tabs stays in this one. */
export function standAlone(): void {
  Object.defineProperty(globalThis, 'localStorage', { value: new OwnStorage(), configurable: true });
  globalThis.BroadcastChannel = class extends RealChannel {
    constructor(name: string) {
      super(`${name} ${own}`);
    }
  };
}
