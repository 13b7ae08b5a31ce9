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

  constructor(world: World, setup: Setup) {
    this.#world = world;
    this.#settings = setup.clients;
    this.#thinking = setup.thinking;
    this.#programs = new ProgramChoice(setup);
    this.#thoughts = new Stream(setup.seed, Purpose.arrivals);
    this.#mostRequests = setup.mostRequests;
    this.#areRemembered = setup.thinking !== null || setup.clients.retries > 0;
  }

  /** How many have arrived. */
  get requestCount(): number {
    return this.#requests;
  }

  /** Somebody comes whom nothing in the run has brought about. */
  come(): void {
    if (this.#areRemembered) this.#wish(new Client(this, this.#wishes));
    else {
      const wish = this.#wishes++;
      this.#arrive(null, wish, this.#programs.of(wish));
    }
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
    this.#world.arrive(this.#requests++, draws, program, client);
  }

  /** For the client its request is over, one way or another. */
  ended(client: Client, request: number, reason: Reason): void {
    const { retries, backoff } = this.#settings;
    if (reason !== Reason.none && client.retries < retries) {
      client.repeats = request;
      this.#sendsAfter(client, backoff * (1 << client.retries));
      client.retries++;
    } else if (this.#thinking !== null) this.#think(client, this.#thinking);
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
