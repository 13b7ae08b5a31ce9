import { expect, test } from "vitest";
import { sandwich } from "../../../src/scenario/catalogue/sandwich.ts";
import { findSetting } from "../../../src/scenario/settings/index.ts";
import { tryChange } from "./try-change.ts";

const tried = (path: string, text: string) => tryChange(sandwich, 1, findSetting(path)!, text);

test("a number, a choice, a program, a yes or no: each as it is written", () => {
  expect(tried("pool.max", "8")).toMatchObject({
    changes: { "pool.max": 8 },
    name: "Pool size 8",
  });
  expect(tried("server.architecture", "event-loop")).toMatchObject({
    changes: { "server.architecture": "event-loop" },
  });
  expect(tried("server.interpreterLock", "false")).toMatchObject({
    changes: { "server.interpreterLock": false },
  });
  expect(tried("program", "query 5; query 5; call 490")).toMatchObject({ name: "Another program" });
});

test("what is as it was, or cannot be, makes no variant", () => {
  expect(tried("pool.max", "5")).toEqual({ problem: expect.stringContaining("value already") });
  expect(tried("pool.max", "many")).toEqual({ problem: expect.stringMatching(/^pool\.max is/) });
  expect(tried("program", "quarry 5")).toEqual({ problem: expect.stringContaining("quarry") });
});
