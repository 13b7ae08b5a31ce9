import { expect, test } from "vitest";
import { settings } from "./index.ts";
import { stopsOf } from "./stops.ts";

const numbers = settings.filter((setting) => setting.kind === "number");

test.each(numbers.map((setting) => [setting.path, setting] as const))(
  "the stops of %s are values that it allows, in order",
  (_, setting) => {
    const stops = stopsOf(setting);
    const rests = stops.filter((stop) => stop !== null);
    expect(rests.length).toBeGreaterThan(3);
    expect(rests).toEqual([...new Set(rests)].sort((a, b) => a - b));
    for (const stop of rests) {
      expect(stop >= setting.least && stop <= setting.most).toBe(true);
      if (setting.isWhole) expect(Number.isInteger(stop)).toBe(true);
    }
    expect(stops.includes(null)).toBe(setting.noneLabel !== null);
  },
);
