import type { Micros } from "../kernel/time.ts";

/** One row of columns; in each the sign of what filled most of it. */
export class LaneRow {
  readonly #from: Micros;
  readonly #column: Micros;
  readonly #signs: string[];
  /** How much of each column its sign has filled. */
  readonly #filled: Float64Array;
  #goesOn = false;

  constructor(from: Micros, column: Micros, columns: number) {
    this.#from = from;
    this.#column = column;
    this.#signs = new Array<string>(columns).fill(" ");
    this.#filled = new Float64Array(columns);
  }

  draw(from: Micros, to: Micros, sign: string): void {
    const { length } = this.#signs;
    const start = (from - this.#from) / this.#column;
    const end = (to - this.#from) / this.#column;
    if (end > length) this.#goesOn = true;
    for (let i = Math.max(0, Math.floor(start)); i < Math.min(length, Math.ceil(end)); i++) {
      const share = Math.min(end, i + 1) - Math.max(start, i);
      const before = this.#signs[i] === sign ? this.#filled[i]! : 0;
      if (share + before <= this.#filled[i]!) continue;
      this.#signs[i] = sign;
      this.#filled[i] = share + before;
    }
  }

  /** A sign for an instant, over whatever the column has; the last column also shows its end. */
  put(at: Micros, sign: string): void {
    const i = Math.floor((at - this.#from) / this.#column);
    if (i < 0) return;
    if (i < this.#signs.length) this.#signs[i] = sign;
    else if (at === this.#from + this.#signs.length * this.#column) this.#signs.push(sign);
  }

  /** "…" says that it goes on beyond the last column. */
  text(): string {
    return this.#signs.join("") + (this.#goesOn ? "…" : "");
  }
}
