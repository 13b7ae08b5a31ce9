import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compareRecording } from "../../scripts/validate/compare.ts";
import { readFolder } from "../../scripts/validate/read-folder.ts";

const folder = new URL("../recordings/", import.meta.url).pathname;
const known: readonly { id: string; why: string }[] = JSON.parse(
  readFileSync(`${folder}known.json`, "utf8"),
);
const { recordings, skipped: notRecordings } = readFolder(folder);
const verdicts = recordings.map(compareRecording);
const judged = verdicts.filter((verdict) => "ok" in verdict);

describe("real software did what the model predicts", () => {
  test.each(judged.filter(({ id }) => !known.some((entry) => entry.id === id)))(
    "$id",
    (verdict) => {
      expect(verdict.checks.filter(({ ok }) => !ok)).toEqual([]);
    },
  );
});

describe("a recording that is known to fall short still does", () => {
  test.each(known)("$id", ({ id }) => {
    expect(judged.find((verdict) => verdict.id === id)?.ok).toBe(false);
  });
});

test("every recording is judged, and only measurements are not", () => {
  const skipped = verdicts.filter((verdict) => "why" in verdict);
  expect(skipped).toEqual([]);
  for (const { id } of notRecordings) expect(id).toMatch(/^measure-/);
});
