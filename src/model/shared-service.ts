import { type Agenda, Turn } from "../kernel/agenda.ts";
import { type Ranked, Ranking } from "../kernel/ranking.ts";
import { type Micros, NEVER, START } from "../kernel/time.ts";
import { Event } from "./event.ts";
import type { Line, Task } from "./task.ts";

/** A query under way. */
class Query implements Ranked {
  readonly task: Task;
  /** What each query will have been given when this one has all it needs. */
  rank: number = START;
  order = 0;
  place = 0;

  constructor(task: Task) {
    this.task = task;
  }
}

/**
 * Queries share the database's cores, all alike: n of them on c cores each advance at min(1, c/n),
 * divided by 1 + contention × (n − c) where there are more than cores (processor sharing; the
 * divisor as in Gunther's "Universal Scalability Law", its linear part).
 *
 * Since all advance at one pace, it is enough to know how much each has been given: a query is done
 * when that has grown by what it needs, so the first to be done is known without looking at others.
 */
export class SharedService implements Line {
  readonly #agenda: Agenda;
  readonly #cores: number;
  readonly #contention: number;
  readonly #served: (task: Task) => void;
  readonly #underWay = new Ranking<Query>();
  /** By a task's place among the records. */
  readonly #queries: (Query | undefined)[] = [];
  #begun = 0;
  /** What each has been given since the first came, until `#since`, and at which pace it grows. */
  #given = START;
  #since: Micros = START;
  #pace = 1;
  /** The instant of the event that counts: the next end, or earlier. */
  #dueAt: Micros = NEVER;

  constructor(agenda: Agenda, cores: number, contention: number, served: (task: Task) => void) {
    this.#agenda = agenda;
    this.#cores = cores;
    this.#contention = contention;
    this.#served = served;
  }

  /** The task's query needs so much of a core that it has for itself. */
  begin(task: Task, work: Micros): void {
    this.#advance();
    this.#queries[task.index] ??= new Query(task);
    const query = this.#queries[task.index]!;
    query.rank = this.#given + work;
    query.order = this.#begun++;
    this.#underWay.add(query);
    task.line = this;
    // The deadline of a checkout that was over in time must not find it here.
    task.checkoutDeadline = NEVER;
    this.#plan();
  }

  /** The query is cancelled. */
  leave(task: Task): void {
    this.#advance();
    task.line = null;
    this.#underWay.remove(this.#queries[task.index]!);
    this.#plan();
  }

  /** Ends those that are due; false where the event was overtaken by others. */
  due(): boolean {
    if (this.#agenda.now !== this.#dueAt) return false;
    this.#dueAt = NEVER;
    this.#advance();
    while (this.#underWay.size > 0 && this.#untilNext() === 0) this.#end(this.#underWay.first);
    this.#plan();
    return true;
  }

  #end(query: Query): void {
    this.#underWay.remove(query);
    query.task.line = null;
    this.#served(query.task);
  }

  /** Whole microseconds until the next is done, as things stand. */
  #untilNext(): Micros {
    return Math.max(0, Math.round((this.#underWay.first.rank - this.#given) / this.#pace));
  }

  #advance(): void {
    const { now } = this.#agenda;
    this.#given += (now - this.#since) * this.#pace;
    this.#since = now;
  }

  /** An event that comes too early only plans anew: fewer are set than queries come and go. */
  #plan(): void {
    const { size } = this.#underWay;
    if (size === 0) {
      this.#given = START;
      this.#dueAt = NEVER;
      return;
    }
    const beyond = Math.max(0, size - this.#cores);
    this.#pace = Math.min(1, this.#cores / size) / (1 + this.#contention * beyond);
    const at = this.#since + this.#untilNext();
    if (at >= this.#dueAt) return;
    this.#dueAt = at;
    this.#agenda.schedule(at, Turn.end, Event.query, 0);
  }
}
