/**
 * Chance that can be repeated: 32-bit integer arithmetic alone, so every engine draws the same.
 * The sequences are part of what a link means and never change (pinned in random.test.ts).
 */

const GOLDEN = 0x9e3779b9;

/** What chance is asked for. Each purpose has a stream of its own: asking one leaves the others. */
export const Purpose = {
  arrivals: 1,
  durations: 2,
  waiterChoice: 3,
  programChoice: 4,
  stealing: 5,
  dispatch: 6,
} as const;
export type Purpose = (typeof Purpose)[keyof typeof Purpose];

/** murmur3's finaliser: every bit of the word depends on every other. */
function scramble(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A stream of chance for one purpose: a counter in golden steps, scrambled (splitmix). */
export class Stream {
  readonly #key: number;
  #counter: number;

  constructor(seed: number, purpose: Purpose) {
    const high = Math.floor(seed / 4_294_967_296) | 0;
    const word = Math.imul(seed | 0, GOLDEN) ^ Math.imul(high, 0xc2b2ae3d);
    this.#key = scramble(word ^ Math.imul(purpose, 0x27d4eb2f));
    this.#counter = this.#key;
  }

  /**
   * Goes to the draws of (a, b), say of request a and step b, wherever the stream stood. So a
   * request's durations do not depend on who ran before it.
   */
  goTo(a: number, b: number): void {
    const first = scramble(this.#key ^ Math.imul(a + 1, GOLDEN));
    this.#counter = first ^ Math.imul(b + 1, 0x85ebca77);
  }

  /** The next 32 bits, as an unsigned integer. */
  bits(): number {
    this.#counter = (this.#counter + GOLDEN) | 0;
    return scramble(this.#counter) >>> 0;
  }

  /** Evenly in [0, 1), in steps of 2^-32. */
  uniform(): number {
    return this.bits() / 4_294_967_296;
  }

  /** An integer evenly in [0, count). The bias is below count / 2^32. */
  index(count: number): number {
    return Math.floor(this.uniform() * count);
  }
}
