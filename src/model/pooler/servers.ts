import { Process } from "../process.ts";
import { ServerConnection } from "./server-connection.ts";

/** Of a pooler of hundreds, the slots that were never taken are no picture. */
const MOST_EMPTY_SLOTS = 24;

/** The slots of a pooler's connections to the database, and which of them are idle. */
export class Servers {
  readonly #size: number;
  /** In the trace the pooler is a process of its own kind, the first of one. */
  readonly #process = new Process(0, 0);
  readonly #bySlot: (ServerConnection | null)[] = [];
  readonly #freeSlots: number[] = [];
  /** The one returned last at the end. */
  readonly #idle: ServerConnection[] = [];
  #count = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** Slots there are to draw: those that were ever taken, and the limit where it is small. */
  get slotCount(): number {
    return Math.max(this.#bySlot.length, Math.min(this.#size, MOST_EMPTY_SLOTS));
  }

  get hasRoom(): boolean {
    return this.#count < this.#size;
  }

  /** Is none there, not even one that is being opened? */
  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** Those that are open or being opened, by slot. */
  get all(): readonly ServerConnection[] {
    return this.#bySlot.filter((server) => server !== null);
  }

  /** A slot is taken for one that is to be opened. */
  add(): ServerConnection {
    const slot = this.#freeSlots.pop() ?? this.#bySlot.length;
    const server = new ServerConnection(this.#process, slot);
    this.#bySlot[slot] = server;
    this.#count++;
    return server;
  }

  remove({ slot }: ServerConnection): void {
    this.#bySlot[slot] = null;
    this.#freeSlots.push(slot);
    this.#count--;
  }

  /** Nobody has it: it is the next to be taken. */
  lay(server: ServerConnection): void {
    this.#idle.push(server);
  }

  /** One that was open before the run is taken after those that were laid down before it. */
  layBeneath(server: ServerConnection): void {
    this.#idle.unshift(server);
  }

  /** The one returned last (`server_round_robin` is off). */
  takeIdle(): ServerConnection | undefined {
    return this.#idle.pop();
  }
}
