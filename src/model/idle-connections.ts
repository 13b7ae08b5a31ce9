import type { Connection } from "./connection.ts";
import type { PoolSettings } from "./setup.ts";

/** The connections that are open and nobody's, and which of them is lent next. */
export class IdleConnections {
  /** Is the one returned last lent first? */
  readonly #takesNewest: boolean;
  /** Do units prefer their own? */
  readonly #takesOwn: boolean;
  /** The one returned last at the end; where units prefer their own, the one opened last. */
  readonly #all: Connection[] = [];
  /** What each unit returned, latest last, whoever has it now. */
  readonly #own: Connection[][] = [];

  constructor(reuse: PoolSettings["reuse"]) {
    this.#takesNewest = reuse === "newest";
    this.#takesOwn = reuse === "own";
  }

  get size(): number {
    return this.#all.length;
  }

  /** The one that is lent next to the unit. */
  take(unit: number): Connection | undefined {
    if (this.#takesNewest) return this.#all.pop();
    // Where units do not prefer their own, none has any.
    return this.#takeOwn(unit) ?? this.#all.shift();
  }

  /** The unit has returned it; −1: nobody had it before. */
  add(connection: Connection, unit: number): void {
    if (this.#takesOwn) this.#addOwn(connection, unit);
    else this.#all.push(connection);
  }

  /** Of those open at the start the first slot's is lent first: a quiet pool uses the first rows. */
  addAtStart(connection: Connection): void {
    if (this.#takesNewest) this.#all.unshift(connection);
    else this.#all.push(connection);
  }

  /** The one that has been idle longest. */
  longest(): Connection | undefined {
    if (!this.#takesOwn) return this.#all[0];
    return this.#all.reduce<Connection | undefined>(
      (longest, one) => (longest && longest.idleSince <= one.idleSince ? longest : one),
      undefined,
    );
  }

  /** Those there are now. */
  all(): readonly Connection[] {
    return [...this.#all];
  }

  remove(connection: Connection): void {
    this.#all.splice(this.#all.indexOf(connection), 1);
  }

  #takeOwn(unit: number): Connection | undefined {
    const own = this.#own[unit];
    while (own !== undefined && own.length > 0) {
      const last = own.pop()!;
      if (!this.#all.includes(last)) continue;
      this.remove(last);
      return last;
    }
    return undefined;
  }

  #addOwn(connection: Connection, unit: number): void {
    const behind = this.#all.findIndex(({ ordinal }) => ordinal > connection.ordinal);
    this.#all.splice(behind < 0 ? this.#all.length : behind, 0, connection);
    if (unit < 0) return;
    this.#own[unit] ??= [];
    this.#own[unit].push(connection);
  }
}
