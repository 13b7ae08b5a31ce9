import { expect, test } from "vitest";
import { qrPath } from "./qr-path.ts";

test("a code has its margin, and every dark square lies within it", () => {
  const { size, path } = qrPath("https://a.example/#/lab?v=1&of=sandwich");
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)].map((run) => run.map(Number));
  expect(runs.map(([, x, y, length, back]) => `M${x} ${y}h${length}v1H${back}z`).join("")).toBe(
    path,
  );
  for (const [, x = 0, y = 0, length = 0, back] of runs) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
    expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(size - 4);
    expect(back).toBe(x);
  }
  // The corner's square is seven wide.
  expect(path).toMatch(/^M4 4h7v1H4z/);
});
