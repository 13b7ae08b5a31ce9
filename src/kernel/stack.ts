/**
 * Last in, first out. Its own length and an array that never shrinks: V8 turns both into a store
 * and a load, where `Array.push` and `pop` may be calls.
 */
export class Stack<Item> {
  readonly #items: (Item | undefined)[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push(item: Item): void {
    this.#items[this.#size++] = item;
  }

  /** The one pushed last; undefined where there is none. */
  pop(): Item | undefined {
    return this.#size === 0 ? undefined : this.#items[--this.#size];
  }
}
