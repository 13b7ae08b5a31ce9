import fc from "fast-check";
import { expect, test } from "vitest";
import { ConnectionState } from "../../src/trace/connection-states.ts";
import { shortScenario } from "../../test/support/random-scenario.ts";
import { runVariant } from "../../test/support/run-variant.ts";
import { tries } from "../../test/support/runs.ts";
import type { VariantRun } from "../store/variant-run.ts";
import { projectNow } from "./project-now.ts";

/** The same by what each row over time shows. */
function inRows({ connections, trace }: VariantRun, at: number) {
  const counts = { open: 0, opening: 0, heldIdle: 0, querying: 0 };
  for (const [process, slots] of trace.rows.slots.entries()) {
    for (let slot = 0; slot < slots; slot++) {
      const row = connections.at(process, slot, at);
      if (row < 0) continue;
      const state = connections.of(process, slot).state[row];
      if (state === ConnectionState.opening) counts.opening++;
      else counts.open++;
      if (state === ConnectionState.heldIdle) counts.heldIdle++;
      if (state === ConnectionState.querying) counts.querying++;
    }
  }
  return counts;
}

test("what is said of the connections is what their rows show, at any instant of any run", () => {
  fc.assert(
    fc.property(shortScenario, (scenario) => {
      const run = runVariant(scenario);
      for (let at: number | null = 0; at !== null; at = run.index.nextEvent(at)) {
        expect(projectNow(run, at)).toMatchObject(inRows(run, at));
      }
    }),
    tries(200, 5_000),
  );
});
