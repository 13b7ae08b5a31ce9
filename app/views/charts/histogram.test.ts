import { describe, expect, test } from "vitest";
import { layoutHistogram, projectHistograms } from "./histogram.ts";

const size = { width: 445, height: 128, rem: 16 };

/** Answers of which half took so long, and of the others most and the longest, in ms. */
function marksOf(p50: number, p95: number, p99: number, least = 500) {
  const counts = [least, p50, p95, p99] as const;
  const values = [...Array(45).fill(counts[0]), ...Array(45).fill(counts[1])];
  values.push(...Array(7).fill(counts[2]), ...Array(3).fill(counts[3]));
  const [model] = projectHistograms([
    { now: Float64Array.from(values, (ms) => ms * 1_000), before: null },
  ]);
  return layoutHistogram(model!, size).marks;
}

describe("percentiles are named at their lines, and no line passes through a name", () => {
  const cases: readonly (readonly [string, number, number, number])[] = [
    ["far from one another", 2_000, 5_000, 10_300],
    ["two near the right edge", 5_300, 9_800, 10_300],
    ["all near the right edge", 9_500, 9_900, 10_300],
    ["two at the left, one far away", 600, 700, 10_300],
  ];
  test.each(cases)("%s", (_, p50, p95, p99) => {
    const marks = marksOf(p50, p95, p99);
    expect(marks.map(({ text }) => text.slice(0, 3))).toEqual(["p50", "p95", "p99"]);
    for (const name of marks) {
      // A letter is about half as wide as the small text is high.
      const width = name.text.length * 0.42 * size.rem;
      const [from, to] =
        name.anchor === "end" ? [name.x - width, name.x] : [name.x, name.x + width];
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(size.width);
      // Lines begin at their own names' height and go down.
      const through = marks.filter(({ x, y }) => x > from && x < to && y <= name.y);
      expect(through.map(({ text }) => text)).toEqual([]);
    }
  });

  test("those of one value share a name", () => {
    expect(marksOf(500, 500, 500).map(({ text }) => text)).toEqual(["p50 p95 p99 0.50 s"]);
  });
});
