import { expect, test } from "vitest";
import type { Difference } from "../../src/scenario/settings/differences.ts";
import { differsWords } from "./variant-panel.ts";
import { changeName } from "./variants.ts";

const size: Difference = { path: "pool.max", label: "Pool size", unit: "", from: 5, to: 8 };
const timeout: Difference = {
  path: "pool.checkoutTimeoutMs",
  label: "Checkout timeout",
  unit: "ms",
  from: "waits for ever",
  to: 500,
};
const lease: Difference = {
  path: "pool.lease",
  label: "Leases a connection",
  unit: "",
  from: "for the whole request",
  to: "for each statement",
};
const program: Difference = { path: "program", label: "Program", unit: "", from: null, to: null };
const plain = (text: string) => text.replaceAll(" ", " ");

test("a difference is said with both values", () => {
  expect(plain(differsWords([size, timeout, program], "B").join("; "))).toBe(
    "pool size 5 → 8; checkout timeout waits for ever → 500 ms; program",
  );
});

test("what the name says already is not said again, but after what else there is", () => {
  expect(differsWords([lease], "Lease for each statement")).toEqual([]);
  expect(differsWords([lease, size], "Lease for each statement")).toEqual([
    "pool size 5 → 8",
    "leases a connection for the whole request → for each statement",
  ]);
});

test("a tenth of a millisecond and less is said", () => {
  const start = {
    path: "server.spawnMs",
    label: "Starting one takes",
    unit: "ms",
    from: 0,
    to: 0.03,
  };
  expect(plain(differsWords([start], "B").join())).toBe("starting one takes 0 ms → 0.03 ms");
});

test("a variant is named after its change", () => {
  expect(changeName(size)).toBe("Pool size 8");
  expect(changeName(program)).toBe("Another program");
});
