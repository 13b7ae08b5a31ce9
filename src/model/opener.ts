import { Turn } from "../kernel/agenda.ts";
import { fromMs, type Micros, START } from "../kernel/time.ts";
import type { Alarm } from "./alarm.ts";
import type { World } from "./world.ts";

/** The first pause after a refusal; doubled after each further one, up to the longest. */
const FIRST_BACKOFF = fromMs(10);
const LONGEST_BACKOFF = fromMs(5_000);
/** A run does not go on for an opener that was refused so often, a minute long. */
const MOST_REFUSALS = 20;

/**
 * And not for one that has filled its pool so often, and nobody took any: where connections grow old
 * faster than they are opened there is always one missing.
 */
const MOST_FILLINGS = 20;

/** The pool that an opener works for. */
export interface Opening {
  /** Is one more wanted, and is there room for it? */
  readonly wantsAnother: boolean;
  /** How many are to lie ready. */
  readonly least: number;
  /** Does anybody wait for one? */
  readonly isAwaited: boolean;
  /** Begins to open one; the opener hears of the end. */
  openInBackground(): void;
}

/**
 * The one that opens connections beside those who ask: one after another, for as long as its pool
 * wants more (brettwooldridge/HikariCP HikariPool.java `PoolEntryCreator`, with its rest after each
 * and its pauses after refusals; golang/go src/database/sql/sql.go `connectionOpener`).
 */
export class Opener implements Alarm {
  /** Somebody may wait for what comes after the rest. */
  readonly isUpkeep = false;
  readonly #world: World;
  readonly #pool: Opening;
  readonly #rest: Micros;
  /** Those of the pauses that nobody waits for. */
  readonly #quietly: Alarm = { isUpkeep: true, ring: () => this.ring() };
  #isOpening = false;
  #restsUntil: Micros = START;
  /** Does the run go on until the rest is over? */
  #isKeptUp = true;
  #refusals = 0;
  /** How many it has opened since somebody took one. */
  #inVain = 0;

  constructor(world: World, pool: Opening, rest: Micros) {
    this.#world = world;
    this.#pool = pool;
    this.#rest = rest;
  }

  /** Something has changed: perhaps one more is wanted. */
  consider(): void {
    if (this.#isOpening) return;
    if (this.#isResting()) {
      if (!this.#isKeptUp && this.#pool.isAwaited) this.#keepUp();
    } else if (this.#pool.wantsAnother) {
      this.#isOpening = true;
      this.#pool.openInBackground();
    }
  }

  /** One is open. */
  opened(): void {
    this.#isOpening = false;
    this.#refusals = 0;
    this.#inVain++;
    this.#pause(this.#rest);
  }

  /** Somebody has taken one. */
  used(): void {
    this.#inVain = 0;
  }

  /** The database has refused one: another try, after a pause. */
  refused(): void {
    this.#isOpening = false;
    const doubled = FIRST_BACKOFF << Math.min(this.#refusals++, 16);
    this.#pause(Math.min(doubled, LONGEST_BACKOFF));
  }

  /** The database has refused one, and somebody else has heard of it. */
  gaveUp(): void {
    this.#isOpening = false;
  }

  /** The rest is over; the alarm of one that was set twice means nothing. */
  ring(): boolean {
    this.consider();
    return this.#isOpening;
  }

  /** Does it open one, or rest before the next? */
  get isAtWork(): boolean {
    return this.#isOpening || this.#isResting();
  }

  /** Has it filled its pool again and again for nobody? */
  get isInVain(): boolean {
    return this.#inVain > MOST_FILLINGS * this.#pool.least;
  }

  #isResting(): boolean {
    return this.#world.agenda.now < this.#restsUntil;
  }

  #pause(length: Micros): void {
    if (length === 0) {
      this.consider();
      return;
    }
    this.#restsUntil = this.#world.agenda.now + length;
    if (this.#pool.isAwaited && this.#refusals < MOST_REFUSALS) this.#keepUp();
    else {
      this.#isKeptUp = false;
      this.#world.alarms.set(this.#restsUntil, Turn.end, this.#quietly);
    }
  }

  #keepUp(): void {
    this.#isKeptUp = true;
    this.#world.alarms.set(this.#restsUntil, Turn.end, this);
  }
}
