import type { Stream } from "../../kernel/random.ts";
import type { Task } from "../task.ts";
import type { WaitingLine, WaitingOrder } from "../waiting-order.ts";

/**
 * Anyone, with equal chance: Go takes the first key of a map, whose order is random, and later an
 * index drawn at random (golang/go src/database/sql/sql.go, `putConnDBLocked`, `connRequestSet`).
 */
export const random = {
  id: "random",
  label: "at random",
  sentence: "Anyone of those that wait, by chance, as in Go's database/sql.",
  serves: "anyone",
  line: (chance) => new Crowd(chance),
} as const satisfies WaitingOrder;

class Crowd implements WaitingLine {
  readonly #tasks: Task[] = [];
  readonly #chance: Stream;

  constructor(chance: Stream) {
    this.#chance = chance;
  }

  get size(): number {
    return this.#tasks.length;
  }

  add(task: Task): void {
    this.#tasks.push(task);
  }

  take(): Task {
    return this.#takeAt(this.#chance.index(this.#tasks.length));
  }

  remove(task: Task): void {
    const index = this.#tasks.indexOf(task);
    if (index >= 0) this.#takeAt(index);
  }

  /** The last one fills the gap: in a crowd nobody has a place. */
  #takeAt(index: number): Task {
    const task = this.#tasks[index]!;
    const last = this.#tasks.pop()!;
    if (index < this.#tasks.length) this.#tasks[index] = last;
    return task;
  }
}
