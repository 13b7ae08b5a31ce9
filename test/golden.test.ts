import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { GOLDEN, goldenText } from "../scripts/golden/golden-text.ts";
import { catalogue } from "../src/scenario/catalogue/index.ts";

const mend = "after a deliberate change of the model: `npm run golden`";

test.each(catalogue.map((study) => [study.id, study] as const))(
  "%s runs as it always has",
  (id, study) => {
    const path = `${GOLDEN}/${id}.txt`;
    const golden = existsSync(path) ? readFileSync(path, "utf8") : `no ${path}`;
    expect(goldenText(study), mend).toBe(golden);
  },
);

test("every golden run is of a study that the catalogue has", () => {
  const runs = readdirSync(GOLDEN).filter((name) => name !== "links.txt");
  const ids = new Set(catalogue.map(({ id }) => `${id}.txt`));
  expect(
    runs.filter((name) => !ids.has(name)),
    mend,
  ).toEqual([]);
});
