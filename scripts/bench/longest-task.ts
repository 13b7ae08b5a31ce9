import type { Browser, Page } from "playwright";

export interface LongestTask {
  /** The longest of all, whatever else the machine did meanwhile. */
  readonly longestTaskMs: number;
  /** The longest in the quietest of the rounds: what comes again in each, on an idle machine too. */
  readonly quietLongestTaskMs: number;
}

/** So often the same is watched. */
const ROUNDS = 5;

/** The longest task of the page's own thread while `watched` goes on, as the browser traces it. */
export async function longestTask(
  browser: Browser,
  page: Page,
  watched: () => Promise<unknown>,
): Promise<LongestTask> {
  const rounds: number[] = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await longestOfRound(browser, page, watched));
  return { longestTaskMs: Math.max(...rounds), quietLongestTaskMs: Math.min(...rounds) };
}

/** An event of a trace; `dur` is in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly name?: string };
  readonly dur?: number;
}

async function longestOfRound(
  browser: Browser,
  page: Page,
  watched: () => Promise<unknown>,
): Promise<number> {
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline"] });
  await watched();
  const trace = JSON.parse((await browser.stopTracing()).toString());
  const events: readonly TraceEvent[] = trace.traceEvents;
  const isMain = ({ name, args }: TraceEvent) =>
    name === "thread_name" && args.name === "CrRendererMain";
  const threads = new Set(events.filter(isMain).map(threadOf));
  const isTask = (event: TraceEvent) => event.name === "RunTask" && threads.has(threadOf(event));
  const lengths = events.filter(isTask).map(({ dur = 0 }) => dur / 1_000);
  if (lengths.length === 0) throw new Error("The browser has traced no task of the page.");
  return Math.max(...lengths);
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}
