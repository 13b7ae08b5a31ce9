/** `npm run layers`: do all modules import in the direction that scripts/layers.ts allows? */
import { readFileSync } from "node:fs";
import { findViolations } from "./layers.ts";
import { listFiles } from "./list-files.ts";

const paths = listFiles("src", "app", "scripts", "test", "e2e").filter((path) =>
  /\.(ts|tsx|mjs)$/.test(path),
);
const modules = new Map(paths.map((path) => [path, readFileSync(path, "utf8")]));
const violations = findViolations(modules);

for (const violation of violations) console.error(violation);
console.log(`${modules.size} modules, ${violations.length} against the layers.`);
process.exitCode = violations.length > 0 ? 1 : 0;
