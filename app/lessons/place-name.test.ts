import { expect, test } from "vitest";
import { type Box, lineBetween, placeName } from "./place-name.ts";

const room = { width: 400, height: 300 };
const name = { width: 80, height: 20 };
const thing = { left: 100, top: 100, width: 40, height: 30 };

function on(words: readonly Box[], drawn: readonly Box[] = []) {
  return { words, drawn };
}

function shares(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

test("a name stands over the middle of its thing where nothing is in the way", () => {
  expect(placeName(thing, name, room, on([]))).toEqual({ left: 80, top: 74, ...name });
});

test("it makes room for words, and goes no further than it must", () => {
  const word = { left: 60, top: 80, width: 120, height: 10 };
  const placed = placeName(thing, name, room, on([word]));
  expect(placed).toEqual({ left: 80, top: 136, ...name });
  const below = { ...word, top: 140 };
  const beside = placeName(thing, name, room, on([word, below]));
  expect([word, below].some((one) => shares(beside, one))).toBe(false);
  expect(beside.left).toBe(146);
});

test("it leaves what is drawn in sight where that is near, and words before that", () => {
  const token = { left: 110, top: 80, width: 16, height: 16 };
  expect(shares(placeName(thing, name, room, on([], [token])), token)).toBe(false);
  const around = { left: 0, top: 0, ...room };
  const word = { left: 60, top: 80, width: 120, height: 10 };
  expect(placeName(thing, name, room, on([word], [around])).top).toBe(136);
});

test("at an edge it stays within the picture", () => {
  const corner = { left: 0, top: 0, width: 10, height: 10 };
  const { left, top } = placeName(corner, name, room, on([]));
  expect(left).toBeGreaterThanOrEqual(0);
  expect(top).toBeGreaterThanOrEqual(0);
});

test("where all is full, it covers as little as can be", () => {
  const full = { left: 0, top: 0, ...room };
  const rows = [full, { left: 0, top: 0, width: 400, height: 100 }];
  expect(placeName(thing, name, room, on(rows)).top).toBeGreaterThanOrEqual(100);
});

test("a line leads from the one to the other, straight where they share a stretch", () => {
  expect(lineBetween({ left: 80, top: 74, ...name }, thing)).toEqual({
    x: [120, 120],
    y: [94, 100],
  });
  expect(lineBetween({ left: 200, top: 50, ...name }, thing)).toEqual({
    x: [200, 140],
    y: [70, 100],
  });
});
