import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listFiles } from "./list-files.ts";
import { shortClass } from "./short-classes.ts";

test("no two classes of the page have the same short name", () => {
  const names = listFiles("app")
    .filter((path) => path.endsWith(".module.css"))
    .flatMap((path) => {
      const css = readFileSync(path, "utf8");
      const classes = new Set(Array.from(css.matchAll(/\.([a-z]\w*)/gi), ([, name = ""]) => name));
      return [...classes].map((name) => shortClass(name, `${process.cwd()}/${path}`, css));
    });
  expect(names.length).toBeGreaterThan(100);
  expect(new Set(names).size).toBe(names.length);
  expect(names.join(" ")).toMatch(/^(c[\da-z]+-[\da-z]+ ?)+$/);
});
