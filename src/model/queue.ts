/** First come, first out: a ring that doubles when full. An array's `shift` moves all that stay. */
export class Queue<Item> {
  #items: (Item | undefined)[] = new Array(16).fill(undefined);
  #head = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  push(item: Item): void {
    if (this.#size === this.#items.length) this.#grow();
    this.#items[(this.#head + this.#size++) & (this.#items.length - 1)] = item;
  }

  /** The one that came first; only to be asked of a queue that is not empty. */
  shift(): Item {
    const item = this.#items[this.#head]!;
    this.#head = (this.#head + 1) & (this.#items.length - 1);
    this.#size--;
    return item;
  }

  #grow(): void {
    const inOrder = [...this.#items.slice(this.#head), ...this.#items.slice(0, this.#head)];
    this.#items = inOrder.concat(new Array(inOrder.length).fill(undefined));
    this.#head = 0;
  }
}
