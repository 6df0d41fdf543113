/** A queue in which owners take turns: who brings much waits longer, and nobody else does. */
export class TurnQueue<Item> {
  /** In the order of their turns. */
  readonly #waiting = new Map<string, Item[]>();
  readonly #most: number;
  readonly #mostOfOwner: number;
  #size = 0;

  constructor({ most, mostOfOwner }: { readonly most: number; readonly mostOfOwner: number }) {
    this.#most = most;
    this.#mostOfOwner = mostOfOwner;
  }

  /** False where there is no room. */
  push(owner: string, item: Item): boolean {
    const own = this.#waiting.get(owner) ?? [];
    if (this.#size >= this.#most || own.length >= this.#mostOfOwner) return false;
    own.push(item);
    this.#waiting.set(owner, own);
    this.#size += 1;
    return true;
  }

  /** The next one of the owner whose turn it is. */
  shift(): Item | undefined {
    const [first] = this.#waiting;
    if (!first) return undefined;
    const [owner, [item, ...rest]] = first;
    this.#waiting.delete(owner);
    if (rest.length > 0) this.#waiting.set(owner, rest);
    this.#size -= 1;
    return item;
  }
}
