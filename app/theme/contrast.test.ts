import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** L, C and h of every token, by theme. */
function readTokens(theme: "light" | "dark" | "projector"): Map<string, number[]> {
  const tokens = new Map<string, number[]>();
  const lch = String.raw`oklch\(([\d. ]+)\)`;
  const [base = "", projector = ""] = css.split(':root[data-theme="projector"] {\n  --');
  for (const [, name = "", light = "", dark = ""] of base.matchAll(
    new RegExp(`--([\\w-]+): light-dark\\(${lch}, ${lch}\\)`, "g"),
  )) {
    tokens.set(name, (theme === "dark" ? dark : light).split(" ").map(Number));
  }
  if (theme !== "projector") return tokens;
  for (const [, name = "", own = ""] of `--${projector}`.matchAll(
    new RegExp(`--([\\w-]+): ${lch};`, "g"),
  )) {
    tokens.set(name, own.split(" ").map(Number));
  }
  return tokens;
}

/** Relative luminance of an OKLCH colour, as WCAG counts it. */
function luminance([lightness = 0, chroma = 0, hue = 0]: readonly number[]): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  const clamp = (part: number) => Math.min(1, Math.max(0, part));
  return 0.2126 * clamp(red) + 0.7152 * clamp(green) + 0.0722 * clamp(blue);
}

describe.each(["light", "dark", "projector"] as const)("the %s theme", (theme) => {
  const tokens = readTokens(theme);
  const ratio = (one: string, other: string) => {
    const [a, b] = [one, other].map((name) => luminance(tokens.get(name) ?? []));
    return (Math.max(a!, b!) + 0.05) / (Math.min(a!, b!) + 0.05);
  };

  test.each([
    ["ink-1", "ground"],
    ["ink-2", "ground"],
    ["ink-3", "ground"],
    ["ink-1", "sunken"],
    ["ink-2", "sunken"],
    ["ink-3", "sunken"],
    ["ink-3", "raised"],
    ["held-idle-ink", "ground"],
    ["failed-ink", "ground"],
    ["ink-1", "held-idle-wash"],
    ["on-querying", "querying"],
  ])("%s can be read on %s", (ink, paper) => {
    expect(ratio(ink, paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ["edge", "ground"],
    ["querying", "ground"],
    ["querying", "held-idle-wash"],
    ["held-idle-ink", "ground"],
    ["pinned", "ground"],
    ["failed", "ground"],
    ["focus", "ground"],
  ])("%s is told from %s", (mark, paper) => {
    expect(ratio(mark, paper)).toBeGreaterThanOrEqual(3);
  });
});
