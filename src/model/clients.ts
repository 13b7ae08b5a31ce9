import { Turn } from "../kernel/agenda.ts";
import { exponential } from "../kernel/exponential.ts";
import { Purpose, Stream } from "../kernel/random.ts";
import type { Micros } from "../kernel/time.ts";
import { Reason } from "../trace/words.ts";
import type { Thinking } from "./arrivals.ts";
import { Client } from "./client.ts";
import { ProgramChoice } from "./program-choice.ts";
import type { ClientSettings, Setup } from "./setup.ts";
import type { World } from "./world.ts";

/**
 * Requests sent by hand are numbered from here while the run goes on, so that the others keep their
 * numbers; in the trace, after the last of those.
 */
export const FIRST_BY_HAND = 536_870_912;

/** What is wanted by hand draws other durations than anything else: there are never so many wishes. */
const FIRST_WISH_BY_HAND = 8_388_608;

const NO_USER = -1;

/**
 * Everybody outside the server: they send requests, and where the scenario says so give up, ask
 * again, or think and come again. Requests are numbered in the order in which they arrive.
 */
export class Clients {
  readonly #world: World;
  readonly #settings: ClientSettings;
  readonly #thinking: Thinking | null;
  readonly #programs: ProgramChoice;
  readonly #thoughts: Stream;
  readonly #mostRequests: number;
  /** Does anybody do more than to send once and wait? */
  readonly #areRemembered: boolean;
  #requests = 0;
  /** Requests that repeat no other. */
  #wishes = 0;
  /** The same of those who send by hand. */
  #requestsByHand = 0;
  #wishesByHand = 0;

  constructor(world: World, setup: Setup) {
    this.#world = world;
    this.#settings = setup.clients;
    this.#thinking = setup.thinking;
    this.#programs = new ProgramChoice(setup);
    this.#thoughts = new Stream(setup.seed, Purpose.arrivals);
    this.#mostRequests = setup.mostRequests;
    this.#areRemembered = setup.thinking !== null || setup.clients.retries > 0;
  }

  /** How many have arrived, by hand or not. */
  get requestCount(): number {
    return this.#requests + this.#requestsByHand;
  }

  get byHandCount(): number {
    return this.#requestsByHand;
  }

  /** Somebody comes whom nothing in the run has brought about. */
  come(): void {
    if (this.#areRemembered) this.#wish(new Client(this, this.#wishes));
    else {
      const wish = this.#wishes++;
      this.#arrive(null, wish, this.#programs.of(wish));
    }
  }

  /** Somebody sends a request by hand. */
  comeByHand(): void {
    const wish = FIRST_WISH_BY_HAND + this.#wishesByHand++;
    const client = new Client(this, NO_USER);
    client.wish = wish;
    client.program = this.#programs.of(wish);
    this.#arrive(client, wish, client.program);
  }

  /** A client sends what it has waited to send. */
  send(client: Client): void {
    if (this.#requests >= this.#mostRequests) this.#world.isFull = true;
    else if (client.repeats < 0) this.#wish(client);
    else this.#arrive(client, client.draws, client.program);
  }

  #wish(client: Client): void {
    client.wish = this.#wishes++;
    client.program = this.#programs.of(client.wish);
    this.#arrive(client, client.draws, client.program);
  }

  #arrive(client: Client | null, draws: number, program: number): void {
    const isByHand = client !== null && client.user === NO_USER;
    const number = isByHand ? FIRST_BY_HAND + this.#requestsByHand++ : this.#requests++;
    this.#world.arrive(number, draws, program, client);
  }

  /** For the client its request is over, one way or another. */
  ended(client: Client, request: number, reason: Reason): void {
    const { retries, backoff } = this.#settings;
    if (reason !== Reason.none && client.retries < retries) {
      client.repeats = request;
      this.#sendsAfter(client, backoff * (1 << client.retries));
      client.retries++;
    } else if (this.#thinking !== null && client.user !== NO_USER) {
      this.#think(client, this.#thinking);
    }
  }

  #think(client: Client, { mean, until }: Thinking): void {
    client.repeats = -1;
    client.retries = 0;
    // By user and turn: whoever serves them, users think for the same times.
    this.#thoughts.goTo(client.user, client.thoughts++);
    const pause = Math.floor(mean * exponential(this.#thoughts) + 0.5);
    if (this.#world.agenda.now + pause < until) this.#sendsAfter(client, pause);
  }

  #sendsAfter(client: Client, pause: Micros): void {
    this.#world.alarms.set(this.#world.agenda.now + pause, Turn.arrival, client);
  }
}
