import { toMs, toSeconds } from "../../kernel/time.ts";
import { percentilesOverTime } from "../../metrics/percentiles-over-time.ts";
import { answersOverTime } from "../../trace/answers.ts";
import { type Bins, binAt, countPerBin, roundBins } from "../../trace/bins.ts";
import { meansPerColumn } from "../../trace/column-means.ts";
import { NO_OUTCOME } from "../../trace/requests.ts";
import { extremesPerColumn } from "../../trace/series.ts";
import { Mark, Reason } from "../../trace/words.ts";
import type { ExportedRun } from "../exported-run.ts";
import { gauges } from "../gauges.ts";
import { inPieces } from "../pieces.ts";
import { type Cell, csvLine, msCell } from "./csv.ts";

/** At most so many equal parts of time: a chart in a spreadsheet shows no more. */
const MOST_PARTS = 1_000;

/** A line for each part of time: of what changes the mean and the most, of what happens how often. */
export function writeSeries(runs: readonly ExportedRun[]): Generator<string> {
  return inPieces(lines(runs));
}

const quantiles = ["p50", "p95", "p99"] as const;

function* lines(runs: readonly ExportedRun[]): Generator<string> {
  yield csvLine([
    ...["variant", "from_ms", "to_ms"],
    ...gauges.flatMap(({ name, noun }) => [`${name}_mean_${noun}`, `${name}_max_${noun}`]),
    ...["arrived_requests", "answered_requests", "unanswered_requests"],
    "db.client.connection.timeouts_requests",
    "throughput_requests_per_s",
    ...quantiles.map((quantile) => `http.server.request.duration_${quantile}_ms`),
  ]);
  const end = Math.max(...runs.map(({ facts }) => facts.trace.endedAt));
  // The same parts for all, so that variants can be put beside one another.
  const bins = roundBins(0, Math.max(end, 1), MOST_PARTS);
  for (const run of runs) yield* partLines(run, bins);
}

function* partLines(run: ExportedRun, bins: Bins): Generator<string> {
  const { facts } = run;
  const until = bins.from + bins.width * bins.count;
  const levels = gauges.map(({ series }) => {
    const own = series(facts);
    return {
      mean: meansPerColumn(own, bins.from, until, bins.count),
      most: extremesPerColumn(own, bins.from, until, bins.count).most,
    };
  });
  const arrived = countPerBin(facts.requests.arrivals, bins);
  const answers = percentilesOverTime(answersOverTime(facts.trace, facts.requests), bins);
  const { unanswered, timeouts } = failures(run, bins);
  for (let part = 0; part < bins.count; part++) {
    const from = bins.from + part * bins.width;
    if (from > facts.trace.endedAt) return;
    yield csvLine([
      run.label,
      msCell(from),
      msCell(from + bins.width),
      ...levels.flatMap(({ mean, most }): Cell[] => [mean[part]!, most[part]!]),
      arrived[part]!,
      answers.count[part]!,
      unanswered[part]!,
      timeouts[part]!,
      answers.count[part]! / toSeconds(bins.width),
      ...quantiles.map((quantile) => toMs(answers[quantile][part]!)),
    ]);
  }
}

/** How many ended without an answer in each part, and how many of them for want of a connection. */
function failures({ facts: { requests } }: ExportedRun, bins: Bins) {
  const unanswered = new Int32Array(bins.count);
  const timeouts = new Int32Array(bins.count);
  for (let task = 0; task < requests.count; task++) {
    const outcome = requests.outcome[task];
    if (outcome === NO_OUTCOME || outcome === Mark.answered) continue;
    const part = binAt(bins, requests.endedAt[task]!);
    if (part < 0) continue;
    unanswered[part] = unanswered[part]! + 1;
    if (requests.reason[task] === Reason.checkoutTimeout) timeouts[part] = timeouts[part]! + 1;
  }
  return { unanswered, timeouts };
}
