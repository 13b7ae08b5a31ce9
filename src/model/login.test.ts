import { expect, test } from "vitest";
import { applyChanges } from "../scenario/changes.ts";
import { lessonScenario } from "../scenario/lesson-scenario.ts";
import { resolve } from "../scenario/resolve.ts";
import type { Changes } from "../scenario/scenario.ts";
import { openingTimes } from "../trace/openings.ts";
import { type LoginId, logins, withLogin } from "./login.ts";
import { runtimes } from "./runtimes/index.ts";
import { simulate } from "./simulate.ts";

/** How long connections took to open, in milliseconds. */
function openings(login: LoginId, changes: Changes = {}): readonly number[] {
  const scenario = applyChanges(lessonScenario, {
    program: "query 1",
    "arrivals.count": 1,
    "server.runtime": "go",
    "database.login": login,
    ...changes,
  });
  return Array.from(openingTimes(simulate(resolve(scenario))), (micros) => micros / 1_000);
}

test("without a password nothing is hashed, and over TLS keys are agreed upon first", () => {
  expect(openings("password")).toEqual([9.8]);
  expect(openings("trust")).toEqual([7.85]);
  expect(openings("tls")).toEqual([13.5]);
});

test("a password takes two round trips, and TLS two more", () => {
  const far = { "network.roundTripMs": 10 };
  // TCP and the start-up message are always paid.
  expect(openings("trust", far)).toEqual([27.85]);
  expect(openings("password", far)).toEqual([49.8]);
  expect(openings("tls", far)).toEqual([73.5]);
});

test("where nothing costs anything no login does", () => {
  const ideal = { "server.runtime": "ideal", "network.roundTripMs": 10 };
  for (const { id } of logins) expect(openings(id, ideal)).toEqual([0]);
});

test("a pooler asks in the same way, and its one thread computes it for all", () => {
  const crowd = { "pooler.mode": "transaction", "arrivals.count": 5, "pool.max": 5 } as const;
  const last = (login: LoginId) => Math.max(...openings(login, crowd));
  expect(last("trust")).toBeLessThan(last("password") - 4 * 3.7);
  expect(last("tls")).toBeGreaterThan(last("password") + 4 * 2.5);
});

test.each(runtimes)("$id: no kind of login takes less than nothing", (runtime) => {
  for (const login of logins) {
    for (const stage of withLogin(runtime.opening, login, "client", runtime.hashing)) {
      if ("micros" in stage) expect(stage.micros).toBeGreaterThanOrEqual(0);
      if (stage.kind === "trips") expect(stage.roundTrips).toBeGreaterThan(0);
    }
  }
});
