import { describe, expect, test } from "vitest";
import { findSetting } from "../../../src/scenario/settings/index.ts";
import { stopsWith } from "./stops.ts";

describe("the stops of a slider", () => {
  test.each(["pool.max", "server.threads", "arrivals.perSecond", "pool.checkoutTimeoutMs"])(
    "of %s are values that the setting allows",
    (path) => {
      const setting = findSetting(path);
      if (setting?.kind !== "number") throw new Error(`${path} is no number`);
      for (const stop of stopsWith(path, 1)) {
        if (stop === null) expect(setting.noneLabel).not.toBeNull();
        else expect(stop >= setting.least && stop <= setting.most).toBe(true);
      }
    },
  );

  test("have the value of a link among them, in order", () => {
    const stops = stopsWith("pool.max", 33);
    expect(stops).toContain(33);
    expect(stops.at(-1)).toBeNull();
    const numbers = stops.filter((stop) => stop !== null);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });
});
