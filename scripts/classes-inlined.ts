import type { Plugin } from "vite";

const sheet = /import (\w+) from ("[^"]+\.module\.css")/g;

/**
 * In what is built a class stands where it is used: `styles.cell` is a text, and the table of all a
 * sheet's classes is left out, as long as each is asked for by name. The tables weigh 1 KiB.
 */
export const classesInlined: Plugin = {
  name: "poolscope:classes-inlined",
  apply: "build",
  enforce: "pre",
  transform: (code, id) =>
    /\/app\/.*\.tsx?$/.test(id) ? { code: namesToImports(code), map: null } : undefined,
};

/** What is also asked by a computed name needs the table. */
export function namesToImports(code: string): string {
  return code.replaceAll(sheet, (text: string, table: string, path: string) =>
    code.includes(`${table}[`) ? text : `import * as ${table} from ${path}`,
  );
}
