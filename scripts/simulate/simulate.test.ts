import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatOfName } from "../../src/export/formats.ts";
import { defaultScenario } from "../../src/scenario/default-scenario.ts";
import { readArguments } from "./arguments.ts";
import { toJson } from "./json.ts";
import { readSource } from "./read-source.ts";
import { simulateStudy } from "./simulated.ts";
import { toTable } from "./table.ts";
import { writeRuns } from "./write-runs.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "simulate-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of this content. */
function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function studyOf(source: string) {
  const reading = await readSource(source);
  if (typeof reading === "string") throw new Error(reading);
  return reading;
}

test("the options may stand in any order", () => {
  expect(readArguments(["--trace", "out.json", "sandwich", "--json"])).toEqual({
    source: "sandwich",
    isJson: true,
    hasLanes: false,
    trace: { file: "out.json", format: formatOfName("out.json") },
  });
});

test("what a file's name ends with says what is written, and --format says it all the same", () => {
  const formatFor = (...words: string[]) => {
    const asked = readArguments(["sandwich", "--trace", ...words]);
    return typeof asked === "string" ? asked : asked.trace?.format.id;
  };
  expect(formatFor("out.json")).toBe("json");
  expect(formatFor("out")).toBe("json");
  expect(formatFor("out.perfetto.json")).toBe("perfetto");
  expect(formatFor("out.csv")).toBe("csv");
  expect(formatFor("out.requests.csv")).toBe("requests-csv");
  expect(formatFor("out.json", "--format", "perfetto")).toBe("perfetto");
  expect(formatFor("out.json", "--format", "xml")).toMatch(/^There is no format xml: perfetto, /);
  expect(readArguments(["sandwich", "--format", "csv"])).toMatch(/^--format says what --trace/);
});

test("what is missing or unknown on the command line is said in a sentence", () => {
  expect(readArguments([])).toBe("What should be simulated?");
  expect(readArguments(["a", "--fast"])).toBe("There is no option --fast.");
  expect(readArguments(["a", "b"])).toBe("One thing is simulated at a time: a or b?");
  expect(readArguments(["a", "--trace"])).toBe("--trace needs the name of a file.");
});

test("a file with part of a scenario is filled up with defaults", async () => {
  const path = file("burst.json", '{ "arrivals": { "kind": "burst", "count": 3 } }');
  const { study, problems } = await studyOf(path);
  expect(problems).toEqual([]);
  expect(study.title).toBe("burst");
  const { arrivals, pool } = study.base;
  expect([arrivals.kind, arrivals.count]).toEqual(["burst", 3]);
  expect(pool).toEqual(defaultScenario.pool);
});

test("a study of the catalogue and a preset are called by name", async () => {
  expect((await studyOf("churn")).study.title).toBe("Closed and opened again");
  expect((await studyOf("rails-7-2")).study.base.server.threads).toBe(3);
});

test("what had to be mended in a file is named", async () => {
  const { problems } = await studyOf(file("odd.json", '{ "pool": { "max": "many" } }'));
  expect(problems.map(({ path }) => path)).toEqual(["pool.max"]);
});

test("what names nothing, and a file that is not JSON, are refused with a sentence", async () => {
  expect(await readSource("nothing-like-it")).toMatch(
    /^There is no file "nothing-like-it".*sandwich/,
  );
  expect(await readSource(file("broken.json", "{"))).toMatch(/broken\.json cannot be read: /);
  expect(await readSource(file("list.json", "[1]"))).toMatch(/neither a scenario nor a study/);
});

test("--json of one scenario is an object of scenario, hash and summary", async () => {
  const path = file("one.json", '{ "arrivals": { "kind": "burst", "count": 7 } }');
  const { study, problems } = await studyOf(path);
  const answer = JSON.parse(toJson(simulateStudy(study), problems, false));
  expect(Object.keys(answer)).toEqual(["scenario", "traceHash", "summary"]);
  expect(answer.traceHash).toMatch(/^[0-9a-f]{16}$/);
  expect(answer.summary).toMatchObject({ requests: 7, answered: 7 });
  const again = await studyOf(file("again.json", JSON.stringify(answer.scenario)));
  expect(simulateStudy(again.study)[0]!.traceHash).toBe(answer.traceHash);
});

test("of a study with variants, --json has each and the first at the top", async () => {
  const { study, problems } = await studyOf("sandwich");
  const answer = JSON.parse(toJson(simulateStudy(study), problems, true));
  expect(answer.variants).toHaveLength(study.variants.length);
  expect(answer.variants[0].traceHash).toBe(answer.traceHash);
  expect(answer.variants[0].label).toBe(study.variants[0]!.label);
  expect(answer.lanes).toContain("request 0 ");
});

test("the table has a column for each variant and a line for each number", async () => {
  const runs = simulateStudy((await studyOf("sandwich")).study);
  const lines = toTable(runs).split("\n");
  expect(lines[0]).toContain(runs[1]!.label);
  expect(lines.find((line) => line.startsWith("Held idle, share"))).toMatch(/98\.0 % +0\.0 %$/);
});

test("--trace writes columns of equal length, with names for their codes", async () => {
  const runs = simulateStudy((await studyOf("sandwich")).study);
  const path = join(folder, "out.json");
  writeRuns(path, formatOfName(path), runs);
  const { words, runs: written } = JSON.parse(readFileSync(path, "utf8"));
  const { waits, marks } = written[0];
  expect(waits.task).toHaveLength(runs[0]!.trace.waits.count);
  expect(new Set(Object.values<unknown[]>(waits).map(({ length }) => length)).size).toBe(1);
  expect(new Set(Object.values<unknown[]>(marks).map(({ length }) => length)).size).toBe(1);
  expect(words.mark[marks.kind[5]]).toBe("arrived");
});
