import { formatCount } from "./format.ts";

/** What counts at an instant, in a variant. */
export interface Now {
  /** How many wait for a connection, outside for a unit, at the pooler, for a turn to compute. */
  readonly waiting: number;
  readonly outside: number;
  readonly atPooler: number;
  readonly forTurn: number;
  readonly computing: number;
  readonly calling: number;
  /** Does anybody ever need a connection in this run? */
  readonly hasPool: boolean;
  readonly open: number;
  readonly opening: number;
  readonly heldIdle: number;
  readonly querying: number;
  /** The pooler's connections to the database; null where there is no pooler. */
  readonly servers: { readonly open: number; readonly taken: number } | null;
  /** How many were refused, gave up or failed until now. */
  readonly lost: number;
  readonly unit: string;
  /** Is this variant's run over? A trace knows of no connection after that. */
  readonly isOver: boolean;
}

/** What is true now, in a sentence or more: the text equal of the stage. */
export function nowSentence(now: Now): string {
  const doing = now.hasPool ? [connections(now), opening(now), servers(now)] : [work(now)];
  const present = now.isOver ? ["The run is over."] : doing;
  return [waiters(now), ...present, lost(now)].filter(Boolean).join(" ");
}

/** "15 requests wait for a connection, 45 outside for a thread." */
function waiters({ waiting, outside, atPooler, forTurn, unit, hasPool }: Now): string {
  const lines = [
    { count: waiting, what: "for a connection" },
    { count: atPooler, what: "for a server connection of the pooler" },
    { count: forTurn, what: "for a turn to compute" },
    { count: outside, what: `outside for a ${unit}` },
  ].filter(({ count }) => count > 0);
  if (lines.length === 0)
    return hasPool ? "Nobody waits for a connection." : "Nobody waits in line.";
  const [first, ...rest] = lines.map(({ count, what }, i) =>
    i === 0 ? `${wait(count)} ${what}` : `${formatCount(count)} ${what}`,
  );
  return `${[first, ...rest].join(", ")}.`;
}

function wait(count: number): string {
  return count === 1 ? "1 request waits" : `${formatCount(count)} requests wait`;
}

function connections({ open, heldIdle, querying, opening: soon }: Now): string {
  const held = heldIdle + querying;
  if (open === 0) return soon > 0 ? "" : "No connection is open.";
  if (held === 0) return `${all(open, "connection")} ${is(open)} idle.`;
  const subject = held === open ? all(open, "") : `${formatCount(held)} of ${formatCount(open)}`;
  const which = `${subject} ${is(held)} held`;
  if (querying === held) return `${which} and at work.`;
  if (querying === 0) return `${which}, ${held === 1 ? "not" : "none is"} at work.`;
  return `${which}, ${formatCount(querying)} ${is(querying)} at work.`;
}

/** "3 are being opened." */
function opening({ opening: count, open }: Now): string {
  if (count === 0) return "";
  const what = open === 0 ? ` ${count === 1 ? "connection" : "connections"}` : "";
  return `${formatCount(count)}${what} ${is(count)} being opened.`;
}

/** "The pooler has 3 server connections, all taken." */
function servers({ servers: pooler }: Now): string {
  if (pooler === null) return "";
  const { open, taken } = pooler;
  if (open === 0) return "The pooler has no server connection open.";
  const noun = open === 1 ? "server connection" : "server connections";
  const which = taken === 0 ? "idle" : taken === open ? "taken" : `${formatCount(taken)} taken`;
  const together =
    open === 1 || taken % open !== 0 ? which : `${open === 2 ? "both" : "all"} ${which}`;
  return `The pooler has ${formatCount(open)} ${noun}, ${together}.`;
}

/** Of a program that asks no database: "4 compute, 25 wait for the external service." */
function work({ computing, calling }: Now): string {
  const parts = [
    computing > 0 ? `${formatCount(computing)} ${computing === 1 ? "computes" : "compute"}` : "",
    calling > 0
      ? `${formatCount(calling)} ${calling === 1 ? "waits" : "wait"} for the external service`
      : "",
  ].filter(Boolean);
  return parts.length === 0 ? "Nobody is served." : `${parts.join(", ")}.`;
}

/** "203 requests are lost." */
function lost({ lost: count }: Now): string {
  if (count === 0) return "";
  return `${formatCount(count)} ${count === 1 ? "request is" : "requests are"} lost.`;
}

/** "All 5", "Both connections", "The connection". */
function all(count: number, noun: string): string {
  if (count === 1) return "The connection";
  const nouns = noun === "" ? "" : ` ${noun}s`;
  return count === 2 ? `Both${nouns}` : `All ${formatCount(count)}${nouns}`;
}

function is(count: number): string {
  return count === 1 ? "is" : "are";
}
