import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { calledIn, withoutMethods } from "./only-called-d3.ts";

const selection = readFileSync(
  join("node_modules", "d3-selection", "dist", "d3-selection.mjs"),
  "utf8",
);

test("of a selection what is called stays, with what that calls, and the rest is left out", () => {
  const called = calledIn(
    'select(group).selectAll<SVGGElement, Row>("g").data(rows).join("g").attr("x", 1)',
  );
  const code = withoutMethods(selection, called);
  for (const name of ["select", "selectAll", "data", "join", "attr", "append", "merge", "order"]) {
    expect(code).toContain(`  ${name}: selection_${name},`);
  }
  for (const name of ["on", "clone", "dispatch", "text"]) {
    expect(code).not.toContain(`  ${name}: selection_${name},`);
  }
  expect(code).toContain("[Symbol.iterator]: selection_iterator");
});

test("nothing else of d3 is touched", () => {
  const all = new Set(Array.from(selection.matchAll(/selection_(\w+)/g), ([, name = ""]) => name));
  expect(withoutMethods(selection, all)).toBe(selection);
  expect(withoutMethods("export function scaleLinear() {}", new Set())).toBe(
    "export function scaleLinear() {}",
  );
});
