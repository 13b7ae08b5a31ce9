import type { Micros } from "../../../src/kernel/time.ts";
import { ConnectionState } from "../../../src/trace/connection-states.ts";
import { numberByHand } from "../../../src/trace/request-name.ts";
import { answeredUpTo } from "../../../src/trace/requests.ts";
import { countUpTo } from "../../../src/trace/search.ts";
import { isOutcome, type Mark, type Wait } from "../../../src/trace/words.ts";
import type { VariantRun } from "../../store/variant-run.ts";
import { projectSlots, projectUnits } from "./cells.ts";
import { limitAt } from "./limit-at.ts";
import type { Place, StageModel, Token } from "./model.ts";
import { offsets, placeDuring, stateDuring, unitOf } from "./places.ts";

/** A way takes this long, or half of what comes next where that is shorter. */
const LONGEST_WAY: Micros = 30_000;

/** The world at an instant. Where `moves` is false, everybody is at once where they go. */
export function projectStage(run: VariantRun, at: Micros, moves: boolean): StageModel {
  const { index, requests, trace, site } = run;
  const units = projectUnits(run, at);
  const slots = projectSlots(run, at, offsets(trace.rows.units));
  const tokens = [...activeTokens(run, at, moves), ...(moves ? leavingTokens(run, at) : [])];
  const count = (state: Token["state"]) => tokens.filter((token) => token.state === state).length;
  const answered = answeredUpTo(requests, at);
  return {
    requests: trace,
    processes: index.trace.rows.processes,
    units,
    slots,
    poolSize: site.hasPool ? limitAt(site, "pool.max", site.poolMax, at) : "none",
    heldCount: slots.filter(({ state }) => isHeld(state)).length,
    tokens,
    outsideCount: count("outside"),
    waitingCount: count("waiting"),
    queryingCount: count("querying"),
    callingCount: count("calling"),
    answeredCount: answered,
    lostCount: countUpTo(requests.ends, at) - answered,
  };
}

function isHeld(state: ConnectionState | null): boolean {
  return state === ConnectionState.querying || state === ConnectionState.heldIdle;
}

function activeTokens({ index, trace, requests }: VariantRun, at: Micros, moves: boolean): Token[] {
  const { waits, requestCount, rows } = trace;
  const unitOffsets = offsets(rows.units);
  const slotOffsets = offsets(rows.slots);
  let shift = 0;
  const tokens: Token[] = [];
  for (const wait of index.waitsAt(at)) {
    const task = waits.task[wait]!;
    if (task >= requestCount) continue;
    const since = waits.from[wait]!;
    const age = at - since;
    const way = Math.min(LONGEST_WAY, (waits.to[wait]! - since) / 2);
    const earlier = index.waitOf(task, since - 1);
    // Who has just sent a request looks for it where it is, not on its way in.
    const isAtOnce = !moves || (earlier < 0 && numberByHand(trace, task) > 0);
    const progress = isAtOnce || way <= 0 ? 1 : Math.min(1, age / way);
    const from: Place =
      earlier < 0 ? { kind: "entry" } : placeDuring(index, slotOffsets, earlier, since);
    if (from.kind === "outside" && progress < 1) shift += 1 - progress;
    const to = placeDuring(index, slotOffsets, wait, at);
    const kind = waits.kind[wait] as Wait;
    const state = stateDuring(kind);
    const unit = unitOf(index, unitOffsets, task);
    tokens.push({ task, state, wait: kind, unit, from, to, progress, age, outcome: null });
  }
  const { arrivedAt } = requests;
  tokens.sort((a, b) => arrivedAt[a.task]! - arrivedAt[b.task]! || a.task - b.task);
  return ranked(tokens, shift);
}

/** The line in front of the server moves up as those ahead walk in. */
function ranked(tokens: readonly Token[], shift: number): Token[] {
  let ahead = 0;
  return tokens.map((token) => {
    if (token.to.kind !== "outside") return token;
    return { ...token, to: { kind: "outside", rank: ahead++ + shift } };
  });
}

function leavingTokens({ index, trace }: VariantRun, at: Micros): Token[] {
  const { marks, waits, requestCount, rows } = trace;
  const [start, end] = index.marksBetween(at - LONGEST_WAY, at + 1);
  const tokens: Token[] = [];
  for (let row = start; row < end; row++) {
    const task = marks.task[row]!;
    const endedAt = marks.at[row]!;
    const outcome = marks.kind[row] as Mark;
    if (!isOutcome(outcome) || task < 0 || task >= requestCount || endedAt > at) continue;
    const last = index.waitsOf(task).at(-1);
    if (last === undefined) continue;
    const age = at - endedAt;
    tokens.push({
      task,
      state: "leaving",
      wait: waits.kind[last] as Wait,
      unit: unitOf(index, offsets(rows.units), task),
      from: placeDuring(index, offsets(rows.slots), last, waits.to[last]!),
      to: { kind: "exit" },
      progress: age / LONGEST_WAY,
      age,
      outcome,
    });
  }
  return tokens;
}
