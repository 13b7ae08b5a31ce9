import { parseArgs } from "node:util";
import { MarkColumns, SpanColumns } from "../src/trace/spans.ts";
import { type EngineSpeed, measureEngine } from "./bench/engine.ts";
import { measureFrames } from "./bench/frames.ts";
import { measureMillion } from "./bench/million.ts";

/** How fast the engine and the page are. Times are reported; the ratios are what is judged. */
const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });

const engine = await measureEngine();
const million = await measureMillion();
const { frames, memory } = await measureFrames();
// A run of 5,000 requests, traced, as a dragged slider asks for at each frame.
const warm = engine.find(({ scenario, traced }) => scenario === "sandwich-request" && traced)!;
const bytesPerRecord = Math.max(bytesOf(new SpanColumns(1)), bytesOf(new MarkColumns(1)));

if (values.json) {
  const { runMs: warmRunMs, bareLoopMs } = warm;
  console.log(
    JSON.stringify({ engine, bytesPerRecord, warmRunMs, bareLoopMs, million, frames, memory }),
  );
} else {
  for (const speed of engine) console.log(sentence(speed));
  console.log(`A record takes ${bytesPerRecord} bytes at most.`);
  const ratio = (warm.runMs / warm.bareLoopMs).toFixed(2);
  console.log(
    `A warm run of 5,000 requests takes ${warm.runMs.toFixed(1)} ms, ${ratio} of its budget.`,
  );
  const { requests, seconds, pieces, peakMb } = million;
  console.log(
    `A run of ${requests} requests takes ${seconds.toFixed(1)} s in ${pieces} pieces, and ${peakMb.toFixed(0)} MB at most.`,
  );
  for (const frame of frames) {
    const { view, marks, mainThreadMs, taskMs, ratioToBareFrame } = frame;
    const ratio = `${ratioToBareFrame.toFixed(1)} times a bare frame`;
    const cost = `${mainThreadMs.toFixed(1)} ms of scripts, ${taskMs.toFixed(1)} ms in all, ${ratio}`;
    const longest = `${frame.longestTaskMs.toFixed(0)} ms, in a quiet round ${frame.quietLongestTaskMs.toFixed(0)} ms`;
    console.log(`A frame of the ${view}, ${marks} elements: ${cost}, the longest task ${longest}.`);
  }
  const { beforeMb, afterMb, frames: moved } = memory;
  console.log(
    `After ${moved} frames the page holds ${afterMb.toFixed(1)} MB, before them ${beforeMb.toFixed(1)} MB.`,
  );
}

function sentence(engineSpeed: EngineSpeed): string {
  const { scenario, traced, eventsPerCpuSecond, ratioToBareLoop, ratioRange } = engineSpeed;
  const name = `${scenario}, ${traced ? "full trace" : "no trace"}`.padEnd(32);
  const speed = `${(eventsPerCpuSecond / 1e6).toFixed(2)} M events per CPU second`;
  const range = ratioRange.map((ratio) => ratio.toFixed(2)).join(" to ");
  return `${name} ${speed}, ${ratioToBareLoop.toFixed(2)} of the bare loop (${range} in one process)`;
}

function bytesOf(columns: SpanColumns | MarkColumns): number {
  return Object.values(columns).reduce(
    (sum: number, column: unknown) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
    0,
  );
}
