import { describe, expect, test } from "vitest";
import { findViolations } from "./layers.ts";

/** The violations of a tree that consists of one module. */
function violationsOf(path: string, text: string): string[] {
  return findViolations(new Map([[path, text]]));
}

describe("layers", () => {
  test.each([
    ["src/kernel/agenda.ts", `import { x } from "../kernel/time.ts";`],
    ["src/scenario/resolve.ts", `import type { X } from "../model/setup.ts";`],
    ["src/model/architectures/index.ts", `import { x } from "./event-loop.ts";`],
    ["src/kernel/agenda.test.ts", `import { x } from "../model/world.ts"; import "vitest";`],
    ["app/views/lanes/draw.ts", `import { select } from "d3"; import "./layout.ts";`],
    ["app/store/run.ts", `new Worker(new URL("../../src/runner/worker.ts", import.meta.url));`],
    ["app/App.tsx", `import { lanes } from "./views/lanes/LanesView.tsx";`],
    ["test/laws.test.ts", `import { run } from "../src/runner/run.ts";`],
  ])("%s may say %s", (path, text) => {
    expect(violationsOf(path, text)).toEqual([]);
  });

  test.each([
    ["src/kernel/agenda.ts", `import { x } from "../trace/spans.ts";`],
    ["src/kernel/agenda.ts", `export type { X } from "../model/world.ts";`],
    ["src/kernel/agenda.ts", `const x = await import("../model/world.ts");`],
    ["src/kernel/agenda.ts", `import { max } from "d3";`],
    ["src/runner/worker.ts", `import { x } from "../../app/store/run.ts";`],
    ["src/model/pool.ts", `import { x } from "../scenario/resolve.ts";`],
    ["src/model/pool.ts", `import { x } from "../../test/setup.ts";`],
    ["src/model/leasing/statement.ts", `import { x } from "./request.ts";`],
    ["src/model/leasing/statement.ts", `import { x } from "./index.ts";`],
    ["app/views/lanes/draw.ts", `import { x } from "../stage/draw.ts";`],
    ["app/store/run.ts", `import { x } from "../views/lanes/draw.ts";`],
    ["app/ui/Button.tsx", `import { x } from "../store/run.ts";`],
    ["app/App.tsx", `import { x } from "../scripts/layers.ts";`],
    ["src/elsewhere.ts", ""],
  ])("%s may not say %s", (path, text) => {
    expect(violationsOf(path, text)).toHaveLength(1);
  });
});
