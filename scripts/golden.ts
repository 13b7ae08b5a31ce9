/** `npm run golden`: rewrites the golden runs after a deliberate change of the model. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { catalogue } from "../src/scenario/catalogue/index.ts";
import { GOLDEN, goldenText } from "./golden/golden-text.ts";

mkdirSync(GOLDEN, { recursive: true });

const changed: string[] = [];
for (const study of catalogue) {
  const path = `${GOLDEN}/${study.id}.txt`;
  const text = goldenText(study);
  if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
  writeFileSync(path, text);
  changed.push(study.id);
}
// links.txt holds links, not a run.
const kept = new Set(["links.txt", ...catalogue.map(({ id }) => `${id}.txt`)]);
for (const name of readdirSync(GOLDEN)) if (!kept.has(name)) rmSync(`${GOLDEN}/${name}`);

const what = changed.length === 0 ? "nothing has changed" : `rewritten: ${changed.join(", ")}`;
console.log(`✓ ${catalogue.length} golden runs, ${what}. \`git diff ${GOLDEN}\` shows it.`);
