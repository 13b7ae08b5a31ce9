import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readShapes } from "./icons-in-html.ts";

const folder = new URL("../node_modules/lucide-react/dist/esm/icons/", import.meta.url);

test("every icon that Lucide has is understood, those of one shape too", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".mjs"));
  const codes = files.map((name) => [name, readFileSync(new URL(name, folder), "utf8")] as const);
  // An alias leads to another file.
  const icons = codes.filter(([, code]) => code.includes("createLucideIcon"));
  expect(icons.length).toBeGreaterThan(1_000);
  for (const [name, code] of icons) {
    for (const [tag, attributes] of readShapes(name, code)) {
      expect(tag).toMatch(/^[a-z]+$/);
      expect(Object.keys(attributes)).toContain("key");
    }
  }
});
