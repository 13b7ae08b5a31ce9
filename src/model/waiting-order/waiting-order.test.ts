import { describe, expect, test } from "vitest";
import { Purpose, Stream } from "../../kernel/random.ts";
import { Task } from "../task.ts";
import type { WaitingLine } from "../waiting-order.ts";
import { barging } from "./barging.ts";
import { firstCome } from "./first-come.ts";
import { waitingOrders } from "./index.ts";
import { lastCome } from "./last-come.ts";
import { random } from "./random.ts";

function tasks(count: number): Task[] {
  return Array.from({ length: count }, (_, index) => new Task(index));
}

function chance(seed = 1): Stream {
  return new Stream(seed, Purpose.waiterChoice);
}

/** All that are left, by the order in which they are served. */
function served(line: WaitingLine): number[] {
  return Array.from({ length: line.size }, () => line.take().index);
}

describe.each(waitingOrders)("$id", ({ line }) => {
  test("everybody is served once", () => {
    const waiting = line(chance());
    for (const task of tasks(50)) waiting.add(task);
    expect(served(waiting).sort((a, b) => a - b)).toEqual([...Array(50).keys()]);
    expect(waiting.size).toBe(0);
  });

  test("who gives up, wherever in the line, is not served", () => {
    const waiting = line(chance());
    const [a, b, c, d, e] = tasks(5) as [Task, Task, Task, Task, Task];
    for (const task of [a, b, c, d, e]) waiting.add(task);
    for (const task of [c, a, e]) waiting.remove(task);
    expect(waiting.size).toBe(2);
    expect(served(waiting).sort()).toEqual([1, 3]);
  });

  test("who gives up again and again and comes again waits once", () => {
    const waiting = line(chance());
    const [a, b] = tasks(2) as [Task, Task];
    waiting.add(a);
    waiting.add(b);
    for (let i = 0; i < 3; i++) {
      waiting.remove(a);
      waiting.add(a);
    }
    expect(waiting.size).toBe(2);
    expect(served(waiting).sort()).toEqual([0, 1]);
  });

  test("a line that was empty goes on", () => {
    const waiting = line(chance());
    const [a, b] = tasks(2) as [Task, Task];
    waiting.add(a);
    waiting.remove(a);
    waiting.add(b);
    expect(served(waiting)).toEqual([1]);
    waiting.add(a);
    expect(served(waiting)).toEqual([0]);
  });
});

test("first come, first served; who comes again stands at the end", () => {
  const waiting = firstCome.line();
  const [a, b, c, d] = tasks(4) as [Task, Task, Task, Task];
  for (const task of [a, b, c]) waiting.add(task);
  waiting.remove(a);
  waiting.add(d);
  waiting.add(a);
  expect(served(waiting)).toEqual([1, 2, 3, 0]);
});

test("last come, first served; who comes again stands in front", () => {
  const waiting = lastCome.line();
  const [a, b, c, d] = tasks(4) as [Task, Task, Task, Task];
  for (const task of [a, b, c]) waiting.add(task);
  waiting.remove(c);
  waiting.add(d);
  waiting.add(c);
  expect(served(waiting)).toEqual([2, 3, 1, 0]);
});

test("where newcomers may overtake, the line itself is first come, first served", () => {
  const waiting = barging.line();
  for (const task of tasks(4)) waiting.add(task);
  expect(served(waiting)).toEqual([0, 1, 2, 3]);
});

test("at random: the seed decides, and everybody is served first equally often", () => {
  const order = (seed: number) => {
    const waiting = random.line(chance(seed));
    for (const task of tasks(6)) waiting.add(task);
    return served(waiting);
  };
  expect(order(3)).toEqual(order(3));
  const firsts = new Array<number>(6).fill(0);
  for (let seed = 0; seed < 6_000; seed++) firsts[order(seed)[0]!]!++;
  for (const count of firsts) expect(Math.abs(count - 1_000)).toBeLessThan(120);
});
