/** What each challenge promises: where it begins fails, the good way passes, the shortcut does not. */
import { describe, expect, test, vi } from "vitest";
import { attemptOf, faultsOf, startOf, verdictOf } from "../../src/lessons/attempt.ts";
import type { Challenge } from "../../src/lessons/challenge.ts";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { chapters } from "../../src/lessons/chapters/index.ts";
import { readHandIn, writeHandIn } from "../../src/lessons/hand-in.ts";
import { readChanges } from "../../src/scenario/changes.ts";
import type { Changes } from "../../src/scenario/scenario.ts";
import { measured, measureRun } from "./measure.ts";

vi.setConfig({ testTimeout: 60_000 });

const all = chapters.flatMap((chapter) =>
  chapter.challenges.map(
    (challenge) => [`${chapter.id}/${challenge.id}`, chapter, challenge] as const,
  ),
);

function verdict(chapter: Chapter, challenge: Challenge, changes: Changes) {
  const run = measureRun(attemptOf(chapter, challenge, changes));
  return verdictOf(startOf(chapter, challenge), challenge, run, measured(chapter));
}

/** How much worse a time may be than the good way's. */
const ROOM = 0.1;
/** 220 is a tenth more than 200, but not to the last bit. */
const ROUNDING = 1e-9;

/** Where a limit that the course has set leaves less, and how much it does leave. */
const tighter: Readonly<Record<string, number>> = {
  // 55.4 of 60 ms with four connections; with three it is hundreds, so nobody passes by luck.
  "few-for-many/triple response.p99": 0.083,
  // 781 of 800 ms: all come at once, and nothing is drawn by chance.
  "unlimited/set-limit response.last": 0.024,
};

test("a limit is called tighter only where it is", () => {
  for (const [name, least] of Object.entries(tighter)) {
    const [id, measure] = name.split(" ");
    const [, chapter, challenge] = all.find(([one]) => one === id)!;
    const { judged } = verdict(chapter, challenge, challenge.good);
    const { limit, measured: found } = judged.find(({ rule }) => rule.measure === measure)!;
    expect(limit / found - 1, name).toBeGreaterThanOrEqual(least);
    expect(limit / found - 1, name).toBeLessThan(ROOM);
  }
});

describe.each(all)("%s", (id, chapter, challenge) => {
  const start = startOf(chapter, challenge);

  test("the settings are as they are written", () => {
    expect(readChanges(challenge.start, chapter.base).problems).toEqual([]);
    expect(readChanges(challenge.good, start).problems).toEqual([]);
    expect(readChanges(challenge.shortcut.changes, start).problems).toEqual([]);
  });

  test("where one begins does not pass, and is no breach of the rules", () => {
    const { passes, faults } = verdict(chapter, challenge, {});
    expect([passes, faults]).toEqual([false, []]);
  });

  test("the good way passes with three stars, changes only what is unlocked, and has a tenth of room", () => {
    const { passes, faults, stars, judged } = verdict(chapter, challenge, challenge.good);
    expect(faults).toEqual([]);
    expect(judged.filter(({ holds }) => !holds)).toEqual([]);
    expect([passes, stars]).toEqual([true, 3]);
    // Times may be a tenth worse, so that luck does not decide.
    for (const { rule, measured: found, limit } of judged) {
      const isTime = /^(response|checkout)\./.test(rule.measure) && rule.compare === "<=";
      const room = limit / found - 1;
      const least = tighter[`${id} ${rule.measure}`] ?? ROOM;
      if (isTime) expect(room, rule.measure).toBeGreaterThanOrEqual(least - ROUNDING);
    }
  });

  test("the shortcut does not", () => {
    expect(verdict(chapter, challenge, challenge.shortcut.changes).passes).toBe(false);
  });

  test("what is handed in as a link is the same when it is opened", () => {
    const attempt = attemptOf(chapter, challenge, challenge.good);
    const query = writeHandIn(chapter, challenge, start, attempt);
    const read = readHandIn(chapter, query);
    expect([read.challenge.id, read.problems]).toEqual([challenge.id, []]);
    expect(attemptOf(chapter, challenge, read.changes)).toEqual(attempt);
  });
});

test("what is locked is named when a link changes it", () => {
  const [, chapter, challenge] = all.find(([id]) => id === "sandwich/serve-all")!;
  const { changes } = readHandIn(chapter, "pool.max=10&pool.lease=none&program=query+5");
  const attempt = attemptOf(chapter, challenge, changes);
  expect(faultsOf(startOf(chapter, challenge), challenge, attempt)).toEqual([
    { kind: "program", path: "program", why: "lost" },
    { kind: "choice", path: "pool.lease" },
    { kind: "locked", path: "pool.max" },
  ]);
});
