import { formatExact, formatLength, formatMoment, formatShare, many, plural } from "./format.ts";

/** What a row is of, as it stands beside the row. */
export const laneNames = {
  /** "thread 3", "process 3", or "2 · thread 3" where there are several processes. */
  unit: (unit: string, processes: number, process: number, place: number) =>
    unit === "process" ? `${unit} ${process + 1}` : ofProcess(unit, processes, process, place),
  connection: (processes: number, process: number, place: number) =>
    ofProcess("connection", processes, process, place),
  serverConnection: (place: number) => `pooler's ${place + 1}`,
  core: (host: "server" | "database", place: number) =>
    host === "server" ? `core ${place + 1}` : `database core ${place + 1}`,
} as const;

function ofProcess(word: string, processes: number, process: number, place: number): string {
  return processes === 1 ? `${word} ${place + 1}` : `${process + 1} · ${word} ${place + 1}`;
}

export const laneWords = {
  none: "",
  idle: "idle",
  opening: "opening",
  querying: "querying",
  heldIdle: "held idle",
  computing: "computes",
  ready: "waits its turn",
  waiting: "waits",
  calling: "calls",
} as const;

/** What is true of a stretch of a row. */
export interface Stretch {
  readonly name: string;
  /** What goes on there; empty: nothing. */
  readonly word: string;
  readonly isPinned: boolean;
  /** Whose it is, by name; empty: nobody's. */
  readonly whose: string;
  readonly from: number;
  readonly to: number;
}

export const lanes = {
  noRows: "no rows",
  gridOf: {
    connection: (variant: string) => `${variant}: connections over time`,
    "server-connection": (variant: string) => `${variant}: the pooler's connections over time`,
    unit: (variant: string, unit: string) => `${variant}: ${many(unit)} over time`,
    core: (variant: string) => `${variant}: cores over time`,
  },
  stretch: ({ name, whose, from, to, ...what }: Stretch) => {
    const when = `from ${moment(from, to - from)} for ${formatLength(to - from)}`;
    return `${name}: ${wordOf(what)}${whose && ` by ${whose}`}, ${when}`;
  },
  word: wordOf,
  emptyRow: (name: string) => `${name}: nothing now`,
  /** The same as one line: "connection 3 · held idle · request 21 · 2.105 s – 2.595 s · 0.49 s". */
  line: ({ name, whose, from, to, ...what }: Stretch) =>
    [name, name === whose ? "" : whose, wordOf(what), span(from, to), formatLength(to - from)]
      .filter(Boolean)
      .join(" · "),
  /** Of several things in one pixel column. */
  shares: (
    name: string,
    from: number,
    to: number,
    spans: number,
    parts: readonly { readonly word: string; readonly share: number }[],
  ) => {
    const shares = parts.map(({ word, share }) => `${word} ${formatShare(share)}`).join(", ");
    return [name, span(from, to), shares, plural(spans, "span", "spans")].join(" · ");
  },
  rows: "Rows",
  rowsOf: {
    connection: () => "connections",
    "server-connection": () => "pooler's connections",
    unit: (unit: string) => many(unit),
    core: () => "cores",
  },
} as const;

function wordOf({ word, isPinned }: Pick<Stretch, "word" | "isPinned">): string {
  return `${word || "nothing"}${isPinned ? ", pinned" : ""}`;
}

function span(from: number, to: number): string {
  return `${moment(from, to - from)} – ${moment(to, to - from)}`;
}

/** To the microsecond where that matters. */
function moment(at: number, length: number): string {
  return length < FINE ? formatExact(at) : formatMoment(at);
}

const FINE = 2_000;
