import { parseArgs } from "node:util";
import { MarkColumns, SpanColumns } from "../src/trace/spans.ts";
import { measureEngine, measureWarmRun } from "./bench/engine.ts";
import { measureFrames } from "./bench/frames.ts";

/** How fast the engine and the views are. Times are reported; the ratios are what is judged. */
const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const ROUNDS = 15;

const engine = measureEngine(ROUNDS);
const { warmRunMs, bareLoopMs } = measureWarmRun(3 * ROUNDS);
const bytesPerRecord = { span: bytesOf(new SpanColumns(1)), mark: bytesOf(new MarkColumns(1)) };
const frames = await measureFrames();

if (values.json) {
  const most = Math.max(bytesPerRecord.span, bytesPerRecord.mark);
  console.log(JSON.stringify({ engine, bytesPerRecord: most, warmRunMs, bareLoopMs, frames }));
} else {
  for (const { scenario, traced, eventsPerCpuSecond, ratioToBareLoop } of engine) {
    const name = `${scenario}, ${traced ? "full trace" : "no trace"}`;
    const speed = `${(eventsPerCpuSecond / 1e6).toFixed(2)} M events a CPU second`;
    console.log(`${name.padEnd(34)} ${speed}, ${ratioToBareLoop.toFixed(2)} of the bare loop`);
  }
  console.log(`a record: ${bytesPerRecord.span} bytes a span, ${bytesPerRecord.mark} a mark`);
  const ratio = (warmRunMs / bareLoopMs).toFixed(2);
  console.log(`warm run of 5,000 requests: ${warmRunMs.toFixed(1)} ms, ${ratio} of its budget`);
  for (const { view, marks, mainThreadMs } of frames) {
    console.log(`${view}: ${mainThreadMs.toFixed(2)} ms a frame with ${marks} marks`);
  }
  console.log("Measured.");
}

function bytesOf(columns: SpanColumns | MarkColumns): number {
  return Object.values(columns).reduce(
    (sum: number, column: unknown) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
    0,
  );
}
