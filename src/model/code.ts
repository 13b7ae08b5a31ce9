import type { Duration } from "../kernel/duration.ts";
import type { Micros } from "../kernel/time.ts";
import { type Instruction, instruction, Op } from "./instruction.ts";

/** The instructions of every program and of opening, in columns, one after another. */
export interface Code {
  readonly op: Uint8Array;
  readonly wait: Uint8Array;
  /** Microseconds; −1 where the duration is drawn for each request. */
  readonly fixedMicros: Float64Array;
  readonly duration: readonly Duration[];
  readonly server: Float64Array;
  readonly step: Uint16Array;
  readonly lease: Uint8Array;
  readonly sql: readonly (string | null)[];
  /** Of a fork: where its branches begin. */
  readonly branches: readonly (readonly number[])[];
  /** Where each program begins. */
  readonly programs: readonly number[];
  /** Where opening a connection begins. */
  readonly opening: number;
  /** Where the pooler's opening of one begins, and its wiping of a session. */
  readonly serverOpening: number;
  readonly wiping: number;
  /** Where a woken waiter goes on. */
  readonly waking: number;
}

export function link(
  programs: readonly (readonly Instruction[])[],
  opening: readonly Instruction[],
  serverOpening: readonly Instruction[],
  wiping: readonly Instruction[],
): Code {
  const layout = new Layout();
  const starts = programs.map((program) => layout.add(program));
  const openingAt = layout.add(opening);
  const serverOpeningAt = layout.add(serverOpening);
  const wipingAt = layout.add(wiping);
  const waking = layout.add([instruction(Op.wake), instruction(Op.retake)]);
  const { all, branches } = layout;
  return {
    op: Uint8Array.from(all, ({ op }) => op),
    wait: Uint8Array.from(all, ({ wait }) => wait),
    fixedMicros: Float64Array.from(all, ({ duration }) => fixedOrDrawn(duration)),
    duration: all.map(({ duration }) => duration),
    server: Float64Array.from(all, ({ server }) => server),
    step: Uint16Array.from(all, ({ step }) => step),
    lease: Uint8Array.from(all, ({ lease }) => lease),
    sql: all.map(({ sql }) => sql),
    branches,
    programs: starts,
    opening: openingAt,
    serverOpening: serverOpeningAt,
    wiping: wipingAt,
    waking,
  };
}

/** One after another; the branches of a fork stand behind what forks. */
class Layout {
  readonly all: Instruction[] = [];
  readonly branches: (readonly number[])[] = [];

  /** Returns where the instructions begin. */
  add(instructions: readonly Instruction[]): number {
    const start = this.all.length;
    this.all.push(...instructions);
    for (const [i, { branches }] of instructions.entries()) {
      this.branches[start + i] = branches.map((branch) => this.add(branch));
    }
    return start;
  }
}

function fixedOrDrawn(duration: Duration): Micros {
  return duration.kind === "fixed" ? duration.micros : -1;
}
