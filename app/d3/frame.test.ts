import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { drawInFrame, forget, invalidate, writeLast } from "./frame.ts";

const drawn: string[] = [];
let due: (() => void)[] = [];
let frame = 0;
let nowMs = 0;

/** A drawing that takes so long. */
function drawing(name: string, ms = 1): () => void {
  return () => {
    nowMs += ms;
    drawn.push(name);
  };
}

function passFrame(): string[] {
  frame += 1;
  drawn.length = 0;
  const called = due;
  due = [];
  for (const call of called) call();
  return [...drawn];
}

beforeEach(() => {
  drawn.length = 0;
  vi.stubGlobal("requestAnimationFrame", (call: () => void) => due.push(call));
  vi.stubGlobal("document", {
    timeline: {
      get currentTime() {
        return frame;
      },
    },
  });
  vi.spyOn(performance, "now").mockImplementation(() => nowMs);
  frame += 1;
});

afterEach(() => {
  while (due.length > 0) passFrame();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("what becomes stale several times is drawn once a frame", () => {
  const stage = drawing("stage");
  invalidate(stage);
  invalidate(drawing("lanes"));
  invalidate(stage);
  expect(passFrame()).toEqual(["stage", "lanes"]);
  expect(passFrame()).toEqual([]);
});

test("what a frame has no time for is drawn in the next, before what has been drawn", () => {
  const [stage, lanes, charts] = [drawing("stage", 11), drawing("lanes", 9), drawing("charts", 2)];
  for (const draw of [stage, lanes, charts]) invalidate(draw);
  expect(passFrame()).toEqual(["stage", "lanes"]);
  for (const draw of [stage, lanes, charts]) invalidate(draw);
  expect(passFrame()).toEqual(["charts", "stage"]);
  expect(passFrame()).toEqual(["lanes"]);
});

test("a view that has just come is drawn at once, until the frame has no time left", () => {
  drawInFrame(drawing("stage", 30));
  drawInFrame(drawing("lanes"));
  expect(drawn).toEqual(["stage"]);
  expect(passFrame()).toEqual(["lanes"]);
});

test("words on a canvas are written when all else of the frame is drawn", () => {
  const lanes = () => {
    writeLast(drawing("words on lanes"));
    drawn.push("lanes");
  };
  invalidate(lanes);
  invalidate(drawing("stage"));
  expect(passFrame()).toEqual(["lanes", "stage", "words on lanes"]);
  drawn.length = 0;
  drawInFrame(lanes);
  expect(drawn).toEqual(["words on lanes", "lanes"]);
});

test("what is gone is not drawn, even if it goes while others are drawn", () => {
  const lanes = drawing("lanes");
  invalidate(() => forget(lanes));
  invalidate(lanes);
  expect(passFrame()).toEqual([]);
});
