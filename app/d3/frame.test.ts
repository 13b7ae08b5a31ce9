import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";

/** Messages come when the test says so. */
const tasks: (() => void)[] = [];

class Channel {
  readonly port1 = { onmessage: () => {} };
  readonly port2 = { postMessage: () => tasks.push(() => this.port1.onmessage()) };
}

// It takes its channel when it is loaded, and other tests of this process may have loaded it.
vi.resetModules();
vi.stubGlobal("MessageChannel", Channel);
const { drawBetweenFrames, drawInFrame, forget, invalidate, writeLast } = await import(
  "./frame.ts"
);

afterAll(() => {
  vi.resetModules();
});

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
  while (tasks.length > 0) passTask();
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

/** What is drawn in one task between two frames. */
function passTask(): string[] {
  drawn.length = 0;
  tasks.shift()?.();
  return [...drawn];
}

test("what another run has made stale is drawn between frames, in tasks that are not too long", () => {
  const lanes = () => {
    writeLast(drawing("words on lanes"));
    nowMs += 13;
    drawn.push("lanes");
  };
  drawBetweenFrames(lanes);
  drawBetweenFrames(drawing("stage"));
  drawBetweenFrames(lanes);
  expect(passFrame()).toEqual([]);
  expect(passTask()).toEqual(["lanes", "words on lanes"]);
  expect(passTask()).toEqual(["stage"]);
  expect(passTask()).toEqual([]);
});

test("a drawing that fails keeps no other from being drawn between frames", () => {
  drawBetweenFrames(() => {
    throw new Error("no such row");
  });
  drawBetweenFrames(drawing("stage"));
  expect(passTask).toThrow("no such row");
  drawBetweenFrames(drawing("lanes"));
  expect(passTask()).toEqual(["stage", "lanes"]);
});

test("what a frame has drawn is not drawn after it", () => {
  const [stage, lanes] = [drawing("stage"), drawing("lanes")];
  drawBetweenFrames(stage);
  drawBetweenFrames(lanes);
  invalidate(stage);
  expect(passFrame()).toEqual(["stage"]);
  expect(passTask()).toEqual(["lanes"]);
});

test("what is gone is not drawn, even if it goes while others are drawn", () => {
  const lanes = drawing("lanes");
  invalidate(() => forget(lanes));
  invalidate(lanes);
  expect(passFrame()).toEqual([]);
});
