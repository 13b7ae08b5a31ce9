import type { Dialect } from "./dialect.ts";
import type { HandlerLine, LeaseMark } from "./line.ts";
import type { Written } from "./written.ts";

/** What the lines are for; left out: for nothing that takes time. */
export interface Purpose {
  readonly step: number | null;
  readonly comment?: string;
  /** Does the connection work meanwhile, or does something else take time? */
  readonly passes?: "statement" | "other" | undefined;
}

interface Draft {
  readonly code: string;
  readonly comment: string;
  readonly step: number | null;
  readonly passes: Purpose["passes"];
  waits: number | null;
  readonly marks: LeaseMark[];
  takes: number;
  gives: number;
}

/** The lines so far, and which of them take a connection and give it back. */
export class Page {
  readonly #lines: Draft[] = [];
  readonly #dialect: Dialect;
  #depth = 0;
  /** Before which steps connections are taken that no line has taken yet. */
  #taking: (number | null)[] = [];
  /** The line written last that gives one back, if nobody has said whose. */
  #giving: Draft | null = null;
  /** The statement among the lines written last. */
  #statement: Draft | null = null;
  /** What ends without a line of its own. */
  #ending: LeaseMark[] = [];
  /** How many connections the branch that is written has leaked: it has them until it ends. */
  #leaked = 0;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** What follows stands so many steps to the right; negative: to the left. */
  indent(steps: number): void {
    this.#depth += steps;
  }

  write(written: readonly Written[], purpose: Purpose = { step: null }): void {
    const lines = written.map((one) => (typeof one === "string" ? { code: one, does: [] } : one));
    const first = lines.findIndex(({ code }) => code !== "");
    const at = (deed: "runs" | "takes") => {
      const found = lines.findIndex(({ does }) => does.some((one) => one === deed));
      return found < 0 ? first : found;
    };
    const [runsAt, takesAt] = [first < 0 ? 0 : at("runs"), at("takes")];
    this.#statement = null;
    this.#giving = null;
    for (const [index, { code, comment = "", does }] of lines.entries()) {
      const isRunning = index === runsAt && purpose.step !== null;
      const line: Draft = {
        code: code === "" ? "" : this.#indentation() + code,
        comment: this.#commented(
          comment || (isRunning ? (purpose.comment ?? "") : ""),
          code === "",
        ),
        step: isRunning ? purpose.step : null,
        passes: isRunning ? purpose.passes : undefined,
        waits: null,
        marks: [],
        takes: 0,
        gives: 0,
      };
      if (index === takesAt) this.#takeAt(line);
      if (does.some((one) => one === "gives")) this.#giving = line;
      if (line.passes === "statement") this.#statement = line;
      this.#lines.push(line);
    }
  }

  /** A connection is taken, by the next line that says so or does anything. */
  take(step: number | null): void {
    this.#taking.push(step);
  }

  /** A connection is let go, by the line that said so or the last one there is. */
  give(mark: LeaseMark, isAtEnd: boolean): void {
    const line = this.#giving;
    this.#giving = null;
    if (line === null && isAtEnd) this.#ending.push(mark);
    else this.#endAt(line ?? this.#statement ?? this.#lines.at(-1)!, mark);
  }

  /** A branch begins, and ends with what is written by that. */
  branch(write: () => void): void {
    const outside = this.#leaked;
    this.#leaked = 0;
    write();
    this.endHere();
    const last = this.#lines.findLast(({ code }) => code !== "");
    if (last) last.gives += this.#leaked;
    this.#leaked = outside;
  }

  /** What ends without a line of its own ends with the last line so far. */
  endHere(): void {
    const last = this.#lines.findLast(({ code }) => code !== "");
    for (const mark of this.#ending.splice(0)) if (last) this.#endAt(last, mark);
  }

  end(): readonly HandlerLine[] {
    this.endHere();
    let held = 0;
    return this.#lines.map(({ passes, takes, gives, ...line }) => {
      held += takes;
      const holding = held === 0 ? "none" : holdingOf(passes);
      held -= gives;
      return { ...line, holding };
    });
  }

  #takeAt(line: Draft): void {
    for (const step of this.#taking.splice(0)) {
      line.takes++;
      line.waits ??= step;
      line.marks.push("checkout");
    }
  }

  #endAt(line: Draft, mark: LeaseMark): void {
    line.marks.push(mark);
    if (mark === "leak") this.#leaked++;
    else line.gives++;
  }

  #indentation(): string {
    return this.#dialect.indent.repeat(this.#depth);
  }

  #commented(comment: string, isAlone: boolean): string {
    if (comment === "") return "";
    return `${isAlone ? this.#indentation() : ""}${this.#dialect.comment} ${comment}`;
  }
}

function holdingOf(passes: Purpose["passes"]): HandlerLine["holding"] {
  if (passes === "statement") return "working";
  return passes === "other" ? "idle" : "held";
}
