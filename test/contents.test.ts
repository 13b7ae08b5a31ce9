import { describe, expect, test } from "vitest";
import { catalogue } from "../src/scenario/catalogue/index.ts";
import { entries } from "../src/scenario/contents/entries.ts";
import type { SymptomId } from "../src/scenario/contents/symptoms.ts";
import { symptoms } from "../src/scenario/contents/symptoms.ts";
import { findStudy } from "../src/scenario/find-study.ts";
import { presets } from "../src/scenario/presets/index.ts";
import type { Study } from "../src/scenario/scenario.ts";
import { Hold, Wait } from "../src/trace/words.ts";
import { type Studied, studied } from "./claims/studied.ts";

test("the catalogue has each study and each preset once", () => {
  const ids = [...catalogue, ...presets].map(({ id }) => id);
  expect(entries.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});

/** A crowd is only seen beside another run. */
type OfOneRun = Exclude<SymptomId, "crowded">;

/** When a run has a symptom. */
const isSeenIn: Readonly<Record<OfOneRun, (run: Studied, atMs: number) => boolean>> = {
  waiting: ({ number }) => number("checkout-p99") >= 50,
  outside: ({ number }) => number("outside-mean") >= 1,
  turn: ({ number }) => number("time-processor") + number("time-core") >= 12,
  "held-idle": ({ number }) => number("held-idle-share") >= 0.5,
  pinned: ({ number }) => number("pinned") >= 0.6 * number("held") && number("held") > 0,
  "timed-out": ({ number }) => number("timed-out") > 0,
  refused: ({ number }) => number("refused") > 0,
  deadlock: ({ facts: { index } }, atMs) => {
    const { waits, holds } = index.trace;
    const waiting = new Set(
      index
        .waitsAt(atMs * 1_000)
        .filter((row) => waits.kind[row] === Wait.connection)
        .map((row) => waits.task[row]),
    );
    const leases = index.holdsAt(atMs * 1_000).filter((row) => holds.kind[row] === Hold.connection);
    return leases.length > 0 && leases.every((row) => waiting.has(holds.task[row]));
  },
  leak: ({ number }) => number("connections-leaked") > 0,
  churn: ({ number }) => number("connections-closed") >= 50,
  elsewhere: ({ number }) => number("session-mismatches") + number("commits-elsewhere") > 0,
  memory: ({ number }) => number("memory-peak") >= 1_000,
};

describe.each(entries)("$id", (entry) => {
  // The first test has found them all.
  const study = findStudy(entry.id) as Study;

  test("has the symptoms that its variants' runs have", () => {
    const runs = study.variants.map((_, index) => studied(entry.id, index));
    const found = symptoms.filter(({ id }) =>
      id === "crowded" ? isCrowded(runs) : runs.some((run) => isSeenIn[id](run, study.atMs)),
    );
    expect(entry.symptoms).toEqual(found.map(({ id }) => id));
  });

  test("has something in its picture", () => {
    const { rows } = studied(entry.id, 0).facts.trace;
    const counts = entry.picture.rows === "connection" ? rows.slots : rows.units;
    expect(Math.max(...counts)).toBeGreaterThan(0);
  });
});

/** Do more connections in one variant make each statement take three times as long? */
function isCrowded(runs: readonly Studied[]): boolean {
  const lengths = runs.map(({ number }) => number("operation-mean"));
  return Math.max(...lengths) >= 3 * Math.min(...lengths);
}
