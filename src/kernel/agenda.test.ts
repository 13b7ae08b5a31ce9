import fc from "fast-check";
import { expect, test } from "vitest";
import { tries } from "../../test/support/runs.ts";
import { Agenda, Turn } from "./agenda.ts";
import { Purpose, Stream } from "./random.ts";
import { NEVER } from "./time.ts";

/** Takes everything; each event as `instant:subject`. */
function takeAll(agenda: Agenda): string {
  const taken: string[] = [];
  while (agenda.size > 0) {
    agenda.take();
    taken.push(`${agenda.now}:${agenda.subject}`);
  }
  return taken.join(" ");
}

test("what is earlier happens first, however it was scheduled", () => {
  const agenda = new Agenda();
  for (const at of [30, 10, 40, 20, 0]) agenda.schedule(at, Turn.end, 0, at / 10);
  expect(agenda.size).toBe(5);
  expect(takeAll(agenda)).toBe("0:0 10:1 20:2 30:3 40:4");
});

test("what comes from outside comes before a later event, and after one of the same instant", () => {
  const agenda = new Agenda();
  agenda.schedule(5, Turn.end, 0, 0);
  agenda.schedule(9, Turn.end, 0, 0);
  const isNextAt = (instant: number) => {
    agenda.nextFromOutside = instant;
    return agenda.isOutsideNext();
  };
  expect([4, 5, 6].map(isNextAt)).toEqual([true, false, false]);
  agenda.take();
  expect([8, 9].map(isNextAt)).toEqual([true, false]);
  agenda.take();
  expect([8, NEVER].map(isNextAt)).toEqual([true, false]);
});

test("nothing comes from outside unless somebody says so", () => {
  expect(new Agenda().isOutsideNext()).toBe(false);
});

test("the clock begins at 0, not at a minus zero that could be printed", () => {
  // toBe tells the two apart.
  expect(new Agenda().now).toBe(0);
});

test("at one instant: interventions, then ends, then deadlines, then arrivals", () => {
  const agenda = new Agenda();
  agenda.schedule(5, Turn.arrival, 0, 4);
  agenda.schedule(5, Turn.deadline, 0, 3);
  agenda.schedule(5, Turn.end, 0, 2);
  agenda.schedule(5, Turn.intervention, 0, 1);
  agenda.schedule(4, Turn.arrival, 0, 0);
  expect(takeAll(agenda)).toBe("4:0 5:1 5:2 5:3 5:4");
});

test("what happens at one instant and in one turn happens in the order it was scheduled", () => {
  const agenda = new Agenda();
  for (let subject = 0; subject < 1_000; subject++) agenda.schedule(7, Turn.end, 0, subject);
  const expected = Array.from({ length: 1_000 }, (_, subject) => `7:${subject}`);
  expect(takeAll(agenda)).toBe(expected.join(" "));
});

test("what is scheduled for now while now goes on still comes, in its turn", () => {
  const agenda = new Agenda();
  agenda.schedule(3, Turn.end, 0, 0);
  agenda.schedule(3, Turn.deadline, 0, 2);
  agenda.take();
  agenda.schedule(3, Turn.end, 0, 1);
  expect(takeAll(agenda)).toBe("3:1 3:2");
});

test("kind and subject come back as they were given, the greatest included", () => {
  const agenda = new Agenda();
  for (const kind of [0, 3, 15]) {
    for (const subject of [0, 1, 1_000_063, 2 ** 27 - 1]) {
      agenda.schedule(1, Turn.end, kind, subject);
      agenda.take();
      expect([agenda.kind, agenda.subject]).toEqual([kind, subject]);
    }
  }
});

test("ten thousand things, scheduled and taken in any order, come as from a sorted list", () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 60 }), (seed, crowding) => {
      const chance = new Stream(seed, Purpose.waiterChoice);
      const agenda = new Agenda();
      const expected: Expected[] = [];
      for (let order = 0; order < 10_000; order++) {
        // Phases in which it grows and in which it shrinks, across several doublings.
        const grows = chance.index(10) < (order % 4_000 < 2_500 ? 7 : 3);
        if (grows || expected.length === 0) {
          const at = agenda.now + chance.index(crowding);
          const turn = chance.index(4) as Turn;
          const kind = chance.index(8);
          agenda.schedule(at, turn, kind, order);
          insert(expected, { at, turn, kind, order });
        } else takeBoth(agenda, expected);
      }
      while (expected.length > 0) takeBoth(agenda, expected);
      expect(agenda.size).toBe(0);
    }),
    tries(10, 200),
  );
});

/** One that will happen; as its subject it has the order in which it was scheduled. */
interface Expected {
  readonly at: number;
  readonly turn: Turn;
  readonly kind: number;
  readonly order: number;
}

/** Keeps the list sorted, the next one at its end. */
function insert(list: Expected[], one: Expected): void {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(list[middle]!, one)) high = middle;
    else low = middle + 1;
  }
  list.splice(low, 0, one);
}

function isBefore(a: Expected, b: Expected): boolean {
  if (a.at !== b.at) return a.at < b.at;
  return a.turn !== b.turn ? a.turn < b.turn : a.order < b.order;
}

function takeBoth(agenda: Agenda, list: Expected[]): void {
  const { at, kind, order } = list.pop()!;
  agenda.take();
  if (agenda.now === at && agenda.kind === kind && agenda.subject === order) return;
  expect({ at: agenda.now, kind: agenda.kind, order: agenda.subject }).toEqual({ at, kind, order });
}
