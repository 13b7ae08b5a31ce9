import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compareRecording } from "../../scripts/validate/compare.ts";
import { readFolder } from "../../scripts/validate/read-folder.ts";

/** Where it falls short: the recording, the fields, and why. */
interface Short {
  readonly id: string;
  readonly fields: readonly string[];
  readonly why: string;
}

const folder = new URL("../held-out/", import.meta.url).pathname;
const known: readonly Short[] = JSON.parse(readFileSync(`${folder}known.json`, "utf8"));
const { recordings } = readFolder(folder);
const verdicts = recordings.map(compareRecording).filter((verdict) => "ok" in verdict);
const shortOf = (id: string) => known.find((entry) => entry.id === id)?.fields ?? [];

describe("workloads to which no constant was fitted", () => {
  test("are all judged", () => {
    expect(verdicts.map(({ id }) => id)).toEqual(recordings.map(({ scenario }) => scenario.id));
    const ids = new Set(verdicts.map(({ id }) => id));
    expect(known.filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  // Who was answered, who failed and of what, without exception.
  test.each(["outcomes", "errorsByKind"])("%s of each are predicted", (field) => {
    const checks = verdicts.flatMap(({ checks }) => checks.filter((one) => one.field === field));
    expect(checks.length).toBeGreaterThan(recordings.length / 2);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  test.each(verdicts)(
    "$id: all but what is known to fall short holds, and that falls short",
    ({ id, checks }) => {
      const failed = checks.filter(({ ok }) => !ok).map(({ field }) => field);
      expect(failed.sort()).toEqual([...shortOf(id)].sort());
    },
  );
});
