import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { listFiles } from "./list-files.ts";

const sheet = /import (\w+) from "([^"]+\.module\.css)"/g;

test("every class that is asked for is in its style sheet", () => {
  const asked = listFiles("app")
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => {
      const code = readFileSync(path, "utf8");
      return [...code.matchAll(sheet)].flatMap(([, table = "", from = ""]) => {
        const css = readFileSync(join(dirname(path), from), "utf8");
        const names = code.replaceAll(sheet, "").matchAll(new RegExp(`\\b${table}\\.(\\w+)`, "g"));
        return Array.from(names, ([, name = ""]) => ({ path, name, css }));
      });
    });
  expect(asked.length).toBeGreaterThan(500);
  const missing = asked.filter(({ name, css }) => !new RegExp(`\\.${name}(?![\\w-])`).test(css));
  expect(missing.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
});
