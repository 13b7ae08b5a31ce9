import { Hold } from "../../trace/words.ts";
import type { ExportedRun } from "../exported-run.ts";
import type { TraceEvent, Track } from "./event.ts";

/** Numbers groups and rows of all runs of a file; 0 means the kernel's idle thread to Perfetto. */
export class Numbering {
  #last = 0;

  next(): number {
    return ++this.#last;
  }
}

interface Group {
  readonly pid: number;
  readonly name: string;
  readonly tracks: Map<number, { readonly tid: number; readonly name: string }>;
}

/** The rows of one run, each made and named when it is first asked for. */
export class Tracks {
  readonly #run: ExportedRun;
  readonly #numbering: Numbering;
  readonly #before: string;
  readonly #groups = new Map<string, Group>();

  /** `before` stands before the names of all groups, to tell the runs of one file apart. */
  constructor(run: ExportedRun, numbering: Numbering, before: string) {
    this.#run = run;
    this.#numbering = numbering;
    this.#before = before;
  }

  /** What counts a whole run. */
  get numbers(): number {
    return this.#group("numbers", "Numbers").pid;
  }

  /** Of a request, of a branch of one, or of what the pool does for itself. */
  request(task: number): Track {
    const { index } = this.#run.facts;
    const owner = index.owners.requestOf(task);
    if (owner < 0) return this.#track("upkeep", "Pool upkeep", task, `task ${task}`);
    const name = owner === task ? `request ${task}` : `branch ${task} of request ${owner}`;
    return this.#track("requests", "Requests", task, name);
  }

  /** Of the place that a hold is of. */
  place(hold: Hold, process: number, place: number): Track {
    const { unit } = this.#run;
    const whose = this.#run.facts.trace.rows.processes > 1 ? ` of process ${process + 1}` : "";
    const number = place + 1;
    switch (hold) {
      case Hold.unit: {
        const group = unit === "process" ? "Processes" : `Server${whose}`;
        const key = unit === "process" ? "units" : `units ${process}`;
        const within = unit === "process" ? process + 1 : number;
        return this.#track(key, group, process * 0x10000 + place, `${unit} ${within}`);
      }
      case Hold.connection:
      case Hold.opening:
        return this.#track(`pool ${process}`, `Pool${whose}`, place, `connection ${number}`);
      case Hold.serverConnection:
      case Hold.serverOpening:
        return this.#track("pooler", "Pooler", place, `connection ${number} to the database`);
      case Hold.helper:
        return this.#track(`helpers ${process}`, `Helpers${whose}`, place, `helper ${number}`);
      case Hold.core:
        return this.#track("cores", "Cores of the server", place, `core ${number}`);
      case Hold.databaseCore:
        return this.#track("database", "Cores of the database", place, `core ${number}`);
    }
  }

  /** What all that were asked for are called, in the order in which they are to stand. */
  *names(): Generator<TraceEvent> {
    const groups = [...this.#groups.values()].sort((a, b) => a.pid - b.pid);
    for (const { pid, name, tracks } of groups) {
      yield { ph: "M", name: "process_name", pid, args: { name: `${this.#before}${name}` } };
      yield { ph: "M", name: "process_sort_index", pid, args: { sort_index: pid } };
      for (const [place, { tid, name: own }] of tracks) {
        yield { ph: "M", name: "thread_name", pid, tid, args: { name: own } };
        yield { ph: "M", name: "thread_sort_index", pid, tid, args: { sort_index: place } };
      }
    }
  }

  #group(key: string, name: string): Group {
    const known = this.#groups.get(key);
    if (known) return known;
    const group = { pid: this.#numbering.next(), name, tracks: new Map() };
    this.#groups.set(key, group);
    return group;
  }

  #track(key: string, groupName: string, place: number, name: string): Track {
    const { pid, tracks } = this.#group(key, groupName);
    const known = tracks.get(place);
    if (known) return { pid, tid: known.tid };
    const tid = this.#numbering.next();
    tracks.set(place, { tid, name });
    return { pid, tid };
  }
}
