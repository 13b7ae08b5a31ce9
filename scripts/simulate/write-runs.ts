import { closeSync, openSync, writeSync } from "node:fs";
import type { Format } from "../../src/export/formats.ts";
import { architectures } from "../../src/model/architectures/index.ts";
import type { Simulated } from "./simulated.ts";

/** Writes the runs to a file, a piece at a time: the whole may be larger than a string can be. */
export function writeRuns(file: string, format: Format, runs: readonly Simulated[]): void {
  const descriptor = openSync(file, "w");
  try {
    for (const piece of format.write(runs.map(exported))) writeSync(descriptor, piece);
  } finally {
    closeSync(descriptor);
  }
}

function exported({ label, scenario, facts }: Simulated) {
  const { architecture } = scenario.server;
  const unit = architectures.find(({ id }) => id === architecture)?.unit ?? "unit";
  return { label, scenario, facts, unit };
}
