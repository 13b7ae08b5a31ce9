import { describe, expect, test } from "vitest";
import { picture, pictureOf } from "../../test/support/picture.ts";
import { Purpose, Stream } from "../kernel/random.ts";
import { Job } from "./job.ts";
import { StealingRunQueue } from "./stealing-run-queue.ts";

const OUTSIDE = -1;

/** Jobs by the letters of a text, each put where `by` says, and who is taken, as letters again. */
class Line {
  readonly #queue: StealingRunQueue;
  readonly #names = new Map<Job, string>();

  constructor(processors: number) {
    this.#queue = new StealingRunQueue(processors, new Stream(1, Purpose.stealing));
  }

  put(letters: string, by: number): void {
    for (const letter of letters) {
      const job = new Job(null);
      this.#names.set(job, letter);
      this.#queue.put(job, by);
    }
  }

  take(processor: number, count: number): string {
    return Array.from({ length: count }, () => this.#names.get(this.#queue.take(processor))).join(
      "",
    );
  }

  get isEmpty(): boolean {
    return this.#queue.isEmpty;
  }
}

describe("who goes on a processor next", () => {
  test("from outside: who came first", () => {
    const line = new Line(2);
    line.put("abcd", OUTSIDE);
    expect(line.take(0, 1) + line.take(1, 1) + line.take(0, 2)).toBe("abcd");
    expect(line.isEmpty).toBe(true);
  });

  test("its own line before that of all, but each 61st time that of all first", () => {
    const line = new Line(2);
    line.put("own".repeat(30), 0);
    line.put("AB", OUTSIDE);
    const taken = line.take(0, 62);
    // The very first time counts as one of them, as in Go.
    expect([taken.indexOf("A"), taken.indexOf("B")]).toEqual([0, 61]);
  });

  test("with nobody in either, half of another's line", () => {
    const line = new Line(2);
    line.put("abcde", 1);
    expect(line.take(0, 1)).toBe("a");
    // b and c are its own now.
    expect(line.take(1, 1)).toBe("d");
    expect(line.take(0, 2)).toBe("bc");
    expect(line.take(0, 1)).toBe("e");
    expect(line.isEmpty).toBe(true);
  });

  test("from whom it steals is chance: with many, not always the same", () => {
    const victims = new Set<string>();
    const line = new Line(8);
    for (let round = 0; round < 50; round++) {
      for (const victim of [1, 2, 3, 4, 5, 6, 7]) line.put(`${victim}`, victim);
      victims.add(line.take(0, 1));
      while (!line.isEmpty) line.take(0, 1);
    }
    expect(victims.size).toBeGreaterThan(4);
  });
});

test("who gets the connection of one that computes is ahead of those who came from outside before", () => {
  const settings = {
    program: "checkout; compute 10; release; compute 5 | checkout; compute 3; release | compute 3",
    "arrivals.kind": "list",
    "arrivals.atMs": [0, 0, 2, 3],
    "arrivals.programOf": [0, 1, 2, 2],
    "server.processors": 1,
    "server.quantumMs": 10,
    "pool.lease": "explicit",
    "pool.max": 1,
    "pool.openAtStart": 1,
  };
  // A processor's very first pick looks at the line of all; then request 1 goes before request 3.
  expect(pictureOf(settings)).toBe(picture`
    request 0    ############rrrrrrrrr###
    request 1    ----------rrrrr###
    request 2      rrrrrrrrrr###
    request 3       rrrrrrrrrrrrrrr###
    connection 0 000000000011111111
  `);
});
