import type { Reason } from "../trace/words.ts";
import type { Alarm } from "./alarm.ts";
import type { Clients } from "./clients.ts";

/** Retries draw other durations than any request of its own right: these have numbers below. */
const FIRST_RETRY = 16_777_216;

/** Who waits for an answer: a user of a closed loop, or the sender of one request. */
export class Client implements Alarm {
  readonly isUpkeep = false;
  /** Among users, which; −1: somebody who sends by hand, once. */
  readonly user: number;
  /** How often it has thought. */
  thoughts = 0;
  /** What it wants now, in the order in which things were first wanted. */
  wish = 0;
  program = 0;
  /** How often it has asked again for the same. */
  retries = 0;
  /** The request that it repeats; −1: none. */
  repeats = -1;
  readonly #clients: Clients;

  constructor(clients: Clients, user: number) {
    this.#clients = clients;
    this.user = user;
  }

  /** Whose durations its next request draws: the same however many others have failed before. */
  get draws(): number {
    return this.wish + this.retries * FIRST_RETRY;
  }

  /** Its request is over for it, one way or another. */
  ended(request: number, reason: Reason): void {
    this.#clients.ended(this, request, reason);
  }

  /** It has waited long enough to send. */
  ring(): boolean {
    this.#clients.send(this);
    return true;
  }
}
