import type { Fault } from "../../src/lessons/attempt.ts";
import { type MeasureId, measures } from "../../src/lessons/measures.ts";
import type { ProgramFault } from "../../src/lessons/program-rule.ts";
import type { Compare, Judged } from "../../src/lessons/rule.ts";
import { formatQuantity } from "./lesson-numbers.ts";

/** What a measure is called in a rule. */
const names: Readonly<Record<MeasureId, string>> = {
  "response.mean": "Requests answered, on average, within",
  "response.p50": "Half of the requests answered within",
  "response.p95": "95 of 100 requests answered within",
  "response.p99": "99 of 100 requests answered within",
  "response.max": "The slowest request answered within",
  "response.last": "The last answer by",
  "response.late": "Half of those who came late answered within",
  "response.early": "Half of those who came early answered within",
  "others.over150": "Others that took more than 150 ms",
  "others.over150.share": "Share of others that took more than 150 ms",
  "others.count": "Other requests",
  requests: "Requests",
  answered: "Answered",
  "failed.refused": "Refused",
  "failed.timedOut": "Timed out",
  "failed.all": "Not answered",
  "failed.share": "Share not answered",
  throughput: "Answered",
  "memory.peak": "Memory",
  "checkout.p99": "99 of 100 waits for a connection",
  "checkout.mean": "Waits for a connection, on average",
  "checkout.max": "The longest wait for a connection",
  "time.connection": "A request waits for connections, on average",
  "time.query": "A request is in the database, on average",
  "connections.peak": "Connections open at once",
  "connections.opened": "Connections ever opened",
  "connections.leased": "Connections leased, on average",
  "held.total": "Leased, all together",
  "heldIdle.share": "Share of the leases held idle",
  "held.busy": "Share of the leases at work",
  "pinned.share": "Share of the leases pinned",
  "lease.switches": "Changes of connection",
  "lease.same": "Same connection at the end",
  "session.mismatches": "Settings that were missed",
  "commit.elsewhere": "Commits elsewhere",
  "core.use": "Share of the cores' time used",
  "core.time": "Computed, all together",
  unfinished: "Never ended",
};

const compareWords: Readonly<Record<Compare, string>> = {
  "<=": "at most",
  ">=": "at least",
  "=": "exactly",
  about: "about",
};

/** "99 of 100 requests answered within: at most 600 ms". */
export function ruleWords({ rule, limit }: Judged): string {
  const { unit } = measures[rule.measure];
  return `${names[rule.measure]}: ${compareWords[rule.compare]} ${formatQuantity({ value: limit, unit })}`;
}

export function measuredWords({ rule, measured }: Judged): string {
  return formatQuantity({ value: measured, unit: measures[rule.measure].unit });
}

const programFaults: Readonly<Record<ProgramFault, string>> = {
  unreadable: "The program cannot be read.",
  choice: "The program is none of those to choose from.",
  lost: "A line of the program is missing: all the work must be done.",
  added: "The program has a line that may not be added.",
  order: "The lines of the program are in another order.",
  transaction: "A query stands outside the transaction: all or nothing would no longer hold.",
  holding: "Of the program, only how long a connection is held may be changed.",
};

export function faultWords(fault: Fault, label: string): string {
  switch (fault.kind) {
    case "locked":
      return `${label} is locked in this challenge.`;
    case "bounds":
      return `${label} may be from ${fault.least} to ${fault.most}.`;
    case "choice":
      return `${label}: that choice is locked in this challenge.`;
    case "program":
      return programFaults[fault.why];
  }
}
