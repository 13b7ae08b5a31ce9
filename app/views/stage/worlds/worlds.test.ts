import { describe, expect, test } from "vitest";
import { architectures } from "../../../../src/model/architectures/index.ts";
import { coroutines } from "../../../../src/scenario/catalogue/coroutines.ts";
import { catalogue } from "../../../../src/scenario/catalogue/index.ts";
import { variantScenario } from "../../../../src/scenario/changes.ts";
import { readScenario } from "../../../../src/scenario/read.ts";
import { runVariant } from "../../../../test/support/run-variant.ts";
import type { Point } from "../../../d3/point.ts";
import type { VariantRun } from "../../../store/variant-run.ts";
import { layoutStage } from "../layout.ts";
import type { StageModel } from "../model.ts";
import { projectStage } from "../project.ts";
import type { Box, StageShapes } from "../shapes.ts";
import { worlds } from "./index.ts";

const sizes = [
  { width: 320, height: 280, rem: 16, small: 12 },
  { width: 390, height: 400, rem: 16, small: 12 },
  { width: 980, height: 135, rem: 16, small: 11 },
  { width: 980, height: 96, rem: 16, small: 11 },
  { width: 1100, height: 420, rem: 16, small: 11 },
  { width: 840, height: 112, rem: 16, small: 13 },
  { width: 1280, height: 190, rem: 24, small: 19.5 },
];

const MOMENTS = 6;

function laidOut(run: VariantRun, at: number, size: (typeof sizes)[number], moves = true) {
  const words = { unit: run.surroundings.unit, selected: null, gutter: 9 };
  const all = projectStage(run, at, moves);
  const { model, geometry, label } = worlds.build(run, all, at, size, words);
  return { model, shapes: layoutStage(model, size, words, geometry), label };
}

/** Everything stands within the element, and boxes that are different things do not overlap. */
function expectOrder({ frames, pipes, cells }: StageShapes, size: (typeof sizes)[number]): void {
  for (const { x, y, width, height, key } of [...frames, ...pipes, ...cells]) {
    expect({ key, is: x >= -1 && y >= -1 }).toEqual({ key, is: true });
    const isIn = x + width <= size.width + 1 && y + height <= size.height + 1;
    expect({ key, isIn }).toEqual({ key, isIn: true });
    expect(Math.min(width, height)).toBeGreaterThan(0);
  }
  expect(overlapping(frames)).toEqual([]);
  expect(overlapping(pipes)).toEqual([]);
}

function overlapping(boxes: readonly (Box & { readonly key: string })[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          a.x + a.width > b.x + 0.5 &&
          b.x + b.width > a.x + 0.5 &&
          a.y + a.height > b.y + 0.5 &&
          b.y + b.height > a.y + 0.5,
      )
      .map((b) => `${a.key} and ${b.key}`),
  );
}

/** What the picture is about is said at every size; the rest where there is room. */
function expectWords({ captions, frames }: StageShapes): void {
  const said = captions.map(({ key }) => key);
  const parts = frames.map(({ kind }) => kind).filter((kind) => kind !== "process");
  expect(said).toEqual(expect.arrayContaining(["outside", "answered", "units", ...parts]));
}

/** Nobody is drawn twice, and all who are there are drawn or counted. */
function expectEverybody({ tokens, captions }: StageShapes, model: StageModel): void {
  const drawn = new Set(tokens.map(({ task }) => task));
  expect(drawn.size).toBe(tokens.length);
  const hidden = model.tokens.filter(({ task }) => !drawn.has(task));
  expect(hidden.every(({ state }) => state === "outside")).toBe(true);
  const outside = captions.find(({ key }) => key === "outside")?.text ?? "";
  if (model.outsideCount > 0) {
    expect(outside.replaceAll(",", "")).toContain(`${model.outsideCount}`);
  }
}

function expectWorld(run: VariantRun): void {
  for (let i = 0; i <= MOMENTS; i++) {
    const at = Math.round((run.trace.endedAt * i) / MOMENTS);
    for (const size of sizes) {
      const { model, shapes } = laidOut(run, at, size);
      expectOrder(shapes, size);
      expectWords(shapes);
      expectEverybody(shapes, model);
    }
  }
}

describe("everything has its place, at every size", () => {
  test.each(architectures.map(({ id }) => id))("with %s", (architecture) => {
    for (const processes of [1, 2, 7]) {
      const { scenario } = readScenario({
        program: "compute 2; query 4; call 30; compute 3 helper; query 2",
        arrivals: { kind: "poisson", perSecond: 300, forMs: 150 },
        server: { architecture, processes, threads: 4, cores: 2, interpreterLock: true },
        pool: { max: 3, openingMs: 2, lease: "request" },
        pooler: { mode: processes === 2 ? "transaction" : "none", size: 2 },
      });
      expectWorld(runVariant(scenario));
    }
  });

  test.each(catalogue.map(({ id, base, variants }) => ({ id, base, variants })))(
    "in the study $id",
    (study) => {
      for (const index of study.variants.keys()) {
        const run = runVariant(variantScenario({ ...study, atMs: 0 } as never, index));
        const at = run.trace.endedAt / 3;
        for (const size of sizes) {
          const { model, shapes } = laidOut(run, at, size);
          expectOrder(shapes, size);
          expectWords(shapes);
          expectEverybody(shapes, model);
        }
      }
    },
  );
});

test.each([100, 600, 2000])(
  "of %i coroutines none that is ready stands with those parked",
  (count) => {
    const { base, variants } = coroutines;
    const study = {
      ...coroutines,
      base: { ...base, arrivals: { ...base.arrivals, count } },
      variants,
    };
    const run = runVariant(variantScenario(study, 2));
    for (const size of sizes) {
      const { shapes } = laidOut(run, 300_000, size, false);
      const parked = shapes.captions.find(({ key }) => key === "parked-0");
      const ready = shapes.tokens.filter(({ state }) => state === "ready");
      expect(ready.length).toBeGreaterThan(count - 10);
      expect(ready.every(({ x, radius }) => x + radius <= (parked?.x ?? size.width))).toBe(true);
    }
  },
);

describe("beside the ring, who is ready stands apart from who is noted down", () => {
  const runs = [0, 1].map((variant) => runVariant(variantScenario(coroutines, variant)));
  const moments = [20_000, 150_000, 300_000, 700_000];

  test.each(sizes)("in $width × $height, and both are counted", (size) => {
    for (const run of runs) {
      for (const at of moments) {
        const { model, shapes } = laidOut(run, at, size, false);
        for (let process = 0; process < model.processes; process++) {
          const { noted, beyond } = besideRing(shapes, model, process);
          expectCounted(shapes, `parked-${process}`, noted.length);
          expectCounted(shapes, `beyond-${process}`, beyond.length);
          const isApart = (axis: "x" | "y") =>
            noted.every((note) => beyond.every((mark) => mark[axis] > note[axis] + 5));
          expect(isApart("x") || isApart("y")).toBe(true);
        }
      }
    }
  });

  test("on a desk and on a phone, each group has its heading", () => {
    const desk = { width: 1016, height: 185, rem: 16, small: 11 };
    const phone = { width: 358, height: 440, rem: 16, small: 12 };
    for (const [variant, run] of runs.entries()) {
      for (const size of [desk, phone]) {
        const { captions } = laidOut(run, 300_000, size, false).shapes;
        const texts = captions.filter(({ key }) => /^(parked|beyond)/.test(key));
        const ready = texts.filter(({ text }) => / ready/.test(text));
        expect(ready).toHaveLength(variant === 0 ? 1 : 4);
        expect(texts.some(({ text }) => text === "5 noted down")).toBe(variant === 0);
      }
    }
  });
});

/** Where the circles of each group stand, that are not on the ring. */
function besideRing({ tokens, figures }: StageShapes, model: StageModel, process: number) {
  const units = model.units.filter((unit) => unit.process === process);
  const tasks = new Set(units.map(({ task }) => task));
  const pathOf = (key: string) =>
    figures.find((figure) => figure.key === `${key}-${process}`)?.path ?? "";
  const [left = 0, y = 0, radius = 0] =
    pathOf("ring")
      .match(/[\d.]+/g)
      ?.map(Number) ?? [];
  const isOnRing = (mark: Point) =>
    Math.abs(Math.hypot(mark.x - left - radius, mark.y - y) - radius) < 1;
  const ready = tokens.filter(({ task, state }) => tasks.has(task) && state === "ready");
  return {
    beyond: ready.filter((mark) => !isOnRing(mark)),
    noted: [...pathOf("notes").matchAll(/M([\d.]+),([\d.]+)a([\d.]+)/g)].map(
      ([, x, y, radius]) => ({ x: Number(x) + Number(radius), y: Number(y) }),
    ),
  };
}

/** Where there is room for words, they count what is drawn. */
function expectCounted({ captions }: StageShapes, key: string, count: number): void {
  const text = captions.find((caption) => caption.key === key)?.text;
  if (text !== undefined) expect(text).toMatch(count === 0 ? /nobody/ : new RegExp(`^${count} `));
}
