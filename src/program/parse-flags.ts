import type { QueryStep, ResultUse } from "./step.ts";

/** What stands behind the milliseconds of a query. */
export type QueryFlags = Pick<QueryStep, "result" | "viaPool">;

const FLAG = /^(open|leak\s+until\s+end|leak|via\s+pool)(?:\s+|$)/i;

const RESULTS: Readonly<Record<string, ResultUse>> = {
  open: "open",
  leak: "leaked",
  "leak until end": "leaked-until-end",
};

/** In any order. Returns them, or a sentence that says what is wrong. */
export function parseQueryFlags(text: string): QueryFlags | string {
  let result: ResultUse = "read";
  let viaPool = false;
  let rest = text.trim();
  while (rest !== "") {
    const [written = "", flag = ""] = FLAG.exec(rest) ?? [];
    if (flag === "") return "what may follow is open, leak, leak until end and via pool.";
    rest = rest.slice(written.length);
    const use = RESULTS[flag.toLowerCase().replace(/\s+/g, " ")];
    if (use === undefined ? viaPool : result !== "read") {
      return "one of open, leak and leak until end, and via pool once.";
    }
    if (use === undefined) viaPool = true;
    else result = use;
  }
  return { result, viaPool };
}
