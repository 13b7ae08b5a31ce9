import { expect, test } from "vitest";
import { Queue } from "./queue.ts";

test("who came first leaves first, however often the ring goes round and grows", () => {
  const queue = new Queue<number>();
  let added = 0;
  let taken = 0;
  const add = () => queue.push(added++);
  for (let round = 0; round < 200; round++) {
    for (let i = 0; i < 1 + (round % 7); i++) add();
    for (let i = 0; i < 1 + (round % 5) && !queue.isEmpty; i++) {
      expect(queue.shift()).toBe(taken++);
    }
    expect(queue.size).toBe(added - taken);
  }
  expect(queue.size).toBeGreaterThan(100);
  while (!queue.isEmpty) expect(queue.shift()).toBe(taken++);
  expect(taken).toBe(added);
});

test("an empty queue is empty", () => {
  const queue = new Queue<number>();
  expect([queue.isEmpty, queue.size]).toEqual([true, 0]);
  queue.push(1);
  expect([queue.isEmpty, queue.size]).toEqual([false, 1]);
});
