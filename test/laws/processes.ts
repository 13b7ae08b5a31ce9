import { NO_OUTCOME } from "../../src/trace/requests.ts";
import { Hold, Mark, Reason } from "../../src/trace/words.ts";
import { type Law, marksOf, spansOf } from "./law.ts";

export const connectionsEndWithTheirProcess: Law = {
  sentence: "a process that is started for a request leaves no connection behind",
  *breaches({ scenario, trace, requests }) {
    if (scenario.server.architecture !== "process-per-connection") return;
    const open = new Map<string, number>();
    for (const { kind, process, place, at } of marksOf(trace)) {
      if (kind === Mark.opened) open.set(`${process}:${place}`, at);
      if (kind !== Mark.closed) continue;
      const from = open.get(`${process}:${place}`) ?? at;
      open.delete(`${process}:${place}`);
      const lives = spansOf(trace.holds, (hold) => hold.kind === Hold.unit);
      const own = lives.filter((life) => life.process === process && life.place === 0);
      // What was still being opened when its process ended is closed as soon as it is open.
      const isWithin = own.some((life) => life.from <= from && at <= life.to);
      if (!isWithin && from !== at) yield `connection ${process}:${place} from ${from} to ${at}`;
    }
    if (trace.isTruncated) return;
    // One whose request waits for ever never ends, nor does it where nobody waits for that request.
    const isOver = (task: number) => {
      const outcome = requests.outcome[task];
      const isAtEnd = requests.reason[task] === Reason.deadlock;
      return outcome !== NO_OUTCOME && outcome !== Mark.abandoned && !isAtEnd;
    };
    const endless = spansOf(
      trace.holds,
      ({ kind, task, to }) => kind === Hold.unit && to === trace.endedAt && !isOver(task),
    );
    for (const connection of open.keys()) {
      const isLeft = !endless.some(({ process }) => connection.startsWith(`${process}:`));
      if (isLeft) yield `connection ${connection} is open still`;
    }
  },
};
