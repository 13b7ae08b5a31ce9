import type { Dialect } from "./dialect.ts";
import { runs } from "./written.ts";

/** Branches of a Python program that waits in threads. */
export const inThreads: Dialect["parallel"] = {
  all: () => ({
    before: [],
    after: [
      "with ThreadPoolExecutor() as threads:",
      runs("    list(threads.map(lambda branch: branch(), branches))"),
    ],
    inside: 0,
  }),
  branch: (number) => ({
    before: [...(number === 0 ? ["branches = []"] : []), "@branches.append", "def branch():"],
    after: [],
    inside: 1,
  }),
};
