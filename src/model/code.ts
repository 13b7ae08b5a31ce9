import type { Duration } from "../kernel/duration.ts";
import type { Micros } from "../kernel/time.ts";
import type { Instruction } from "./compile.ts";

/** The instructions of every program and of opening, in columns, one after another. */
export interface Code {
  readonly op: Uint8Array;
  readonly wait: Uint8Array;
  /** Microseconds; −1 where the duration is drawn for each request. */
  readonly fixedMicros: Float64Array;
  readonly duration: readonly Duration[];
  readonly server: Float64Array;
  readonly step: Uint16Array;
  /** Where each program begins. */
  readonly programs: readonly number[];
  /** Where opening a connection begins. */
  readonly opening: number;
}

export function link(
  programs: readonly (readonly Instruction[])[],
  opening: readonly Instruction[],
): Code {
  const all = [...programs.flat(), ...opening];
  const starts: number[] = [];
  let start = 0;
  for (const program of programs) {
    starts.push(start);
    start += program.length;
  }
  return {
    op: Uint8Array.from(all, ({ op }) => op),
    wait: Uint8Array.from(all, ({ wait }) => wait),
    fixedMicros: Float64Array.from(all, ({ duration }) => fixedOrDrawn(duration)),
    duration: all.map(({ duration }) => duration),
    server: Float64Array.from(all, ({ server }) => server),
    step: Uint16Array.from(all, ({ step }) => step),
    programs: starts,
    opening: start,
  };
}

function fixedOrDrawn(duration: Duration): Micros {
  return duration.kind === "fixed" ? duration.micros : -1;
}
