import { expect, test } from "vitest";
import { MarkColumns, SpanColumns } from "./spans.ts";

test("spans keep what they are given, however often the columns grow", () => {
  const spans = new SpanColumns(1);
  for (let row = 0; row < 1000; row++) {
    spans.add(row, row % 11, row % 3, row * 60, row * 0.5e9, row * 1e9);
  }
  expect(spans.count).toBe(1000);
  for (const row of [0, 1, 2, 511, 512, 999]) {
    expect([
      spans.task[row],
      spans.kind[row],
      spans.process[row],
      spans.place[row],
      spans.from[row],
      spans.to[row],
    ]).toEqual([row, row % 11, row % 3, row * 60, row * 0.5e9, row * 1e9]);
  }
});

test("marks keep what they are given, −1 for no task included", () => {
  const marks = new MarkColumns(1);
  for (let row = 0; row < 100; row++) marks.add(row - 1, row % 12, 1, row, row * 1e10, 7 - row);
  expect(marks.count).toBe(100);
  for (const row of [0, 1, 64, 99]) {
    expect([
      marks.task[row],
      marks.kind[row],
      marks.process[row],
      marks.place[row],
      marks.at[row],
      marks.detail[row],
    ]).toEqual([row - 1, row % 12, 1, row, row * 1e10, 7 - row]);
  }
});

test("a record of a span takes 24 bytes, of a mark 20", () => {
  const bytes = (columns: readonly { readonly BYTES_PER_ELEMENT: number }[]) =>
    columns.reduce((sum, { BYTES_PER_ELEMENT }) => sum + BYTES_PER_ELEMENT, 0);
  const { task, kind, process, place, from, to } = new SpanColumns(1);
  expect(bytes([task, kind, process, place, from, to])).toBe(24);
  const marks = new MarkColumns(1);
  expect(bytes([marks.task, marks.kind, marks.process, marks.place, marks.at, marks.detail])).toBe(
    20,
  );
});
