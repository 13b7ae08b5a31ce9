import { assert } from "../kernel/assert.ts";
import type { Micros } from "../kernel/time.ts";
import { countUpTo, isAscending } from "./search.ts";

/** What lasts: rows that are active from `from` until just before `to`. */
interface Lasting {
  readonly count: number;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Rows to a leaf: a tree of single rows costs sixteen times the memory and is no faster. */
const LEAF = 16;

/**
 * Which rows are active at an instant, in O(log n + k).
 *
 * Rows stand in the order of their ends, so those that end later than t are the last ones; of
 * these, a tree of least beginnings finds the ones that have begun. Nothing is sorted: a million
 * rows are indexed in a few milliseconds.
 */
export class StabIndex {
  readonly #rows: Lasting;
  /** The least `from` under each node; node 1 is the root, the children of n are 2n and 2n + 1. */
  readonly #least: Float64Array;
  /** The number of the first leaf's node: a power of two. */
  readonly #firstLeaf: number;

  constructor(rows: Lasting) {
    assert(isAscending(rows.to, rows.count), "spans stand in the order of their ends");
    this.#rows = rows;
    let leaves = 1;
    while (leaves * LEAF < rows.count) leaves *= 2;
    this.#firstLeaf = leaves;
    this.#least = new Float64Array(2 * leaves).fill(Number.POSITIVE_INFINITY);
    this.#fill();
  }

  /** The rows with from <= at < to, ascending: the one that ends next stands first. */
  at(at: Micros): number[] {
    const found: number[] = [];
    const first = countUpTo(this.#rows.to, at, this.#rows.count);
    if (first < this.#rows.count) this.#collect(1, this.#firstLeaf, first, at, found);
    return found;
  }

  #fill(): void {
    const { from, count } = this.#rows;
    const least = this.#least;
    for (let row = 0; row < count; row++) {
      const leaf = this.#firstLeaf + Math.floor(row / LEAF);
      if (from[row]! < least[leaf]!) least[leaf] = from[row]!;
    }
    for (let node = this.#firstLeaf - 1; node > 0; node--) {
      least[node] = Math.min(least[2 * node]!, least[2 * node + 1]!);
    }
  }

  /** Adds what is active under `node`, which has `leaves` leaves, from row `first` on. */
  #collect(node: number, leaves: number, first: number, at: Micros, found: number[]): void {
    if (this.#least[node]! > at) return;
    // Where the node stands in its row of the tree tells which rows lie under it.
    const start = (node * leaves - this.#firstLeaf) * LEAF;
    const end = start + leaves * LEAF;
    if (end <= first) return;
    if (leaves > 1) {
      this.#collect(2 * node, leaves / 2, first, at, found);
      this.#collect(2 * node + 1, leaves / 2, first, at, found);
      return;
    }
    const stop = Math.min(end, this.#rows.count);
    for (let row = Math.max(start, first); row < stop; row++) {
      if (this.#rows.from[row]! <= at) found.push(row);
    }
  }
}
