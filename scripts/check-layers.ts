/** `npm run layers`: do all modules import in the direction that scripts/layers.ts allows? */
import { readFileSync } from "node:fs";
import { findViolations } from "./layers.ts";
import { listFiles } from "./list-files.ts";

const folders = ["src", "app", "scripts", "test", "e2e"];
const paths = listFiles(...folders).filter((path) => /\.[cm]?[jt]sx?$/.test(path));
const modules = new Map(paths.map((path) => [path, readFileSync(path, "utf8")]));

// A check that looks at nothing finds nothing: what it did not see is a fault too.
const unseen = folders
  .filter((folder) => !paths.some((path) => path.startsWith(`${folder}/`)))
  .map((folder) => `${folder}/ has no modules`);
const violations = [...unseen, ...findViolations(modules)];

for (const violation of violations) console.error(violation);
console.log(`${modules.size} modules, ${violations.length} against the layers.`);
process.exitCode = violations.length > 0 ? 1 : 0;
