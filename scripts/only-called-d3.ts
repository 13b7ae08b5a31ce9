import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { listFiles } from "./list-files.ts";

/** What d3's own methods call of one another. */
const within = "each enter exit append remove merge order node select selectAll selection";

/**
 * Of d3 only what is called. A frame is drawn, not animated: what d3-transition adds to every
 * selection, and the zooming, colours and easings that come along, weigh 11 KiB; the methods of a
 * selection that nobody calls weigh 1 KiB more.
 */
export const onlyCalledD3: Plugin = {
  name: "poolscope:only-called-d3",
  transform: (code, id) =>
    /\/d3-\w+\//.test(id)
      ? { code: withoutMethods(code, calledIn(sources())), moduleSideEffects: false }
      : undefined,
};

/** A selection without the methods that are not called. */
export function withoutMethods(code: string, called: ReadonlySet<string>): string {
  return code.replace(
    /(?<=Selection\.prototype = selection\.prototype = \{\n).*?(?=\n\};)/s,
    (all) =>
      all
        .split("\n")
        .filter((line) => {
          const name = /^ {2}(\w+): selection_\w+,?$/.exec(line)?.[1];
          return name === undefined || called.has(name);
        })
        .join("\n"),
  );
}

/** All that is called as a method anywhere there. */
export function calledIn(code: string): ReadonlySet<string> {
  const methods = Array.from(code.matchAll(/\.(\w+)[<(]/g), ([, name = ""]) => name);
  return new Set([...within.split(" "), ...methods]);
}

function sources(): string {
  return listFiles("app")
    .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
}
