import { expect, test } from "vitest";
import { isSvg, readSvgText } from "./svg-text.ts";

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;

test("a picture in SVG is known by how it begins", () => {
  expect(isSvg(svg(""))).toBe(true);
  expect(isSvg(`<?xml version="1.0"?>\n<!-- made by hand -->\n${svg("")}`)).toBe(true);
  expect(isSvg("<html><svg></svg></html>")).toBe(false);
});

test("its text is taken as text", () => {
  const text = "https://a.example/#/lab?v=1&amp;of=x&amp;a.label=%3C&lt;b>";
  expect(readSvgText(svg(`<metadata id="poolscope">${text}</metadata>`), "poolscope")).toBe(
    "https://a.example/#/lab?v=1&of=x&a.label=%3C<b>",
  );
  expect(readSvgText(svg("<metadata>#/lab</metadata>"), "poolscope")).toBe(null);
  expect(readSvgText(svg('<metadata id="poolscope">#/lab'), "poolscope")).toBe(null);
});
