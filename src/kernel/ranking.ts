/** Something that has a rank, and knows its place in the ranking. */
export interface Ranked {
  rank: number;
  /** Tells those of one rank apart: the lower comes first. */
  order: number;
  place: number;
}

/** The items of a changing set, lowest rank first: a binary heap from which any item may step out. */
export class Ranking<Item extends Ranked> {
  readonly #items: Item[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Only to be asked of one that is not empty. */
  get first(): Item {
    return this.#items[0]!;
  }

  add(item: Item): void {
    this.#rise(item, this.#size++);
  }

  remove(item: Item): void {
    const last = this.#items[--this.#size]!;
    if (last === item) return;
    const { place } = item;
    this.#rise(last, place);
    if (last.place === place) this.#sink(last, place);
  }

  #rise(item: Item, from: number): void {
    let hole = from;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (isBefore(this.#items[parent]!, item)) break;
      this.#put(this.#items[parent]!, hole);
      hole = parent;
    }
    this.#put(item, hole);
  }

  #sink(item: Item, from: number): void {
    let hole = from;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= this.#size) break;
      const right = child + 1;
      if (right < this.#size && isBefore(this.#items[right]!, this.#items[child]!)) child = right;
      if (isBefore(item, this.#items[child]!)) break;
      this.#put(this.#items[child]!, hole);
      hole = child;
    }
    this.#put(item, hole);
  }

  #put(item: Item, place: number): void {
    this.#items[place] = item;
    item.place = place;
  }
}

function isBefore(a: Ranked, b: Ranked): boolean {
  return a.rank < b.rank || (a.rank === b.rank && a.order < b.order);
}
