import { Hold, Mark, Wait } from "../../src/trace/words.ts";
import {
  type Case,
  groupBy,
  isNobodys,
  joined,
  type Life,
  livesBetween,
  type Span,
  spansOf,
} from "./law.ts";

/** Every connection of the pools there was, from opened to closed. */
export function lives({ trace }: Case): Life[] {
  return livesBetween(trace, Mark.opened, Mark.closed);
}

export function serverLives({ trace }: Case): Life[] {
  return livesBetween(trace, Mark.serverOpened, Mark.serverClosed);
}

export function openings({ trace }: Case): Span[] {
  return spansOf(trace.holds, ({ kind }) => kind === Hold.opening);
}

export function leases({ trace }: Case): Span[] {
  return spansOf(trace.holds, ({ kind }) => kind === Hold.connection);
}

/** When requests and their branches stand in line for a connection, not opening one themselves. */
export function inLine(one: Case): readonly Span[] {
  const { trace } = one;
  const opening = groupBy(openings(one), ({ task }) => task);
  const isOpening = ({ task, from, to }: Span) =>
    (opening.get(task) ?? []).some((hold) => hold.from <= from && to <= hold.to);
  const waits = spansOf(
    trace.waits,
    (wait) => wait.kind === Wait.connection && !isNobodys(one, wait.task) && !isOpening(wait),
  );
  return joined(one, waits, leases(one));
}
