import { expect, test } from "vitest";
import { judged } from "../../../src/metrics/better.ts";
import { metrics } from "../../../src/metrics/index.ts";
import { RunFacts } from "../../../src/metrics/run-facts.ts";
import { run } from "../../../src/runner/run.ts";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { variantAsked } from "../../../src/scenario/settings/at-path.ts";
import { lawText } from "../../strings/number-list.ts";
import { lawOf, projectFamilies, projectMoment, runNumbers } from "./project.ts";

const facts = sandwich.variants.map((_, i) => new RunFacts(run(variantAsked(sandwich, i))));
const told = facts.map((one) => new Map(runNumbers.map((number) => number(one))));
const groups = projectFamilies(told, ["thread", "thread"]);
const rows = groups.flatMap((group) => group.rows);

function row(id: string) {
  return rows.find((one) => one.id === id)!;
}

test("every number of a run has its row, once", () => {
  expect(rows.map(({ id }) => id)).toEqual(metrics.map(({ id }) => id));
  expect(metrics.map(({ id }) => id)).toEqual(expect.arrayContaining([...judged]));
});

test("a variant's number is compared with the first's, and said to be better where it is", () => {
  const [whole, each] = row("response-p99").cells;
  expect(whole).toMatchObject({ difference: "", verdict: null });
  expect(whole!.text).toMatch(/^10\.3\ss$/);
  expect(each!.difference).toMatch(/^−9\.8\ss, −95 %$/);
  expect(each!.verdict).toBe("better");
  expect(row("throughput").cells[1]!.difference).toMatch(/^\+4\.8\s\/s, \+48 %$/);
  expect(row("throughput").cells[1]!.verdict).toBe("better");
  expect(row("held-idle-share").cells[1]!.difference).toBe("−98.0 points");
  expect(row("answered").cells[1]!.verdict).toBe("same");
});

test("where more is neither better nor worse, nothing is said", () => {
  expect(row("leased-peak").cells[1]).toMatchObject({ verdict: null });
});

test("a percentile that rests on three answers says so", () => {
  expect(row("response-p99").cells[0]!.doubt).toBe(
    "p99 of 300 answers: it rests on the 3 beyond it.",
  );
  expect(row("response-p50").cells[0]!.doubt).toBe("");
});

test("what executes is called by its name, and by all of them where variants differ", () => {
  const labelIn = (units: readonly string[]) =>
    projectFamilies(told, units)
      .flatMap((group) => group.rows)
      .find(({ id }) => id === "unit-use")!;
  expect(labelIn(["thread", "thread"])).toMatchObject({
    label: "Use of the threads",
    sentence: expect.stringMatching(/^Of the time of all threads there ever were/),
  });
  expect(labelIn(["process", "coroutine"]).label).toBe("Use of the processes or coroutines");
});

test("what is nowhere is known as nothing", () => {
  expect(row("refused").isNothing).toBe(true);
  expect(row("time-call").isNothing).toBe(false);
});

test("Little's law holds of the picture, with each of its numbers", () => {
  const law = lawOf(facts[0]!)!;
  expect(law.holds).toBe(true);
  expect(lawText(law)).toMatch(/^53\.\d\d = 9\.9\s\/s × 5\.4\ss$/);
});

test("the numbers of a moment are those of the picture", () => {
  const moment = projectMoment(facts, 2_450_000, "now").rows;
  const now = Object.fromEntries(moment.map(({ id, cells }) => [id, cells[0]!.text]));
  expect(now).toMatchObject({ "waiting-for-connection-now": "12", "held-idle-now": "5" });
});
