import { formatCount } from "./format.ts";

/** What counts at an instant, in a variant. */
export interface Now {
  readonly waiting: number;
  readonly outside: number;
  readonly open: number;
  readonly heldIdle: number;
  readonly querying: number;
  readonly unit: string;
  /** Is this variant's run over? A trace knows of no connection after that. */
  readonly isOver: boolean;
}

/** What is true now, in a sentence or two: the text equal of the stage. */
export function nowSentence(now: Now): string {
  return [waiters(now), connections(now)].join(" ");
}

function waiters({ waiting, outside, unit }: Now): string {
  if (waiting + outside === 0) return "Nobody waits for a connection.";
  const parts = [
    waiting > 0 ? `${wait(waiting)} for a connection` : "",
    outside > 0
      ? `${waiting > 0 ? formatCount(outside) : wait(outside)} outside for a ${unit}`
      : "",
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}

function wait(count: number): string {
  return count === 1 ? "1 request waits" : `${formatCount(count)} requests wait`;
}

function connections({ open, heldIdle, querying, isOver }: Now): string {
  if (isOver) return "The run is over.";
  const held = heldIdle + querying;
  if (open === 0) return "No connection is open.";
  if (held === 0)
    return open === 1
      ? "The connection is idle."
      : `All ${formatCount(open)} connections are idle.`;
  const all = open === 1 ? "The connection is" : `All ${formatCount(open)} are`;
  const subject = `${held === open ? all : `${held} of ${open} ${is(held)}`} held`;
  if (querying === held) return `${subject} and at work.`;
  if (querying === 0) return `${subject}, ${held === 1 ? "not" : "none is"} at work.`;
  return `${subject}, ${formatCount(querying)} ${is(querying)} at work.`;
}

function is(count: number): string {
  return count === 1 ? "is" : "are";
}
