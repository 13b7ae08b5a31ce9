import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { describeLink } from "./support/describe-link.ts";

const lines = readFileSync(new URL("./golden/links.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("#/"));

describe("a published link opens for ever to what it opened when it was made", () => {
  test.each(lines.map((line) => line.split("\t")))("%s", async (link, ...expected) => {
    expect(await describeLink(link)).toEqual(expected);
  });
});
