import { expect, test } from "vitest";
import { TraceBuilder } from "../../test/support/build-trace.ts";
import { sandwichTrace } from "../../test/support/sandwich-trace.ts";
import { traceHash } from "./hash.ts";
import type { Trace } from "./trace.ts";

/** FNV-1a by its definition (Fowler, Noll, Vo; draft-eastlake-fnv), slow and plain. */
function fnv1a(bytes: Iterable<number>): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}

/** The bytes that the hash is said to cover, written one value after another. */
function littleEndianBytes({ waits, holds, marks }: Trace): number[] {
  const bytes: number[] = [];
  const write = (column: ArrayLike<number>, count: number, width: number, isFloat = false) => {
    const view = new DataView(new ArrayBuffer(8));
    for (let row = 0; row < count; row++) {
      if (isFloat) view.setFloat64(0, column[row]!, true);
      else view.setInt32(0, column[row]!, true);
      for (let i = 0; i < width; i++) bytes.push(view.getUint8(i));
    }
  };
  for (const { count, task, kind, process, place, from, to } of [waits, holds]) {
    write(task, count, 4);
    write(kind, count, 1);
    write(process, count, 1);
    write(place, count, 2);
    write(from, count, 8, true);
    write(to, count, 8, true);
  }
  const { count, task, kind, process, place, at, detail } = marks;
  write(task, count, 4);
  write(kind, count, 1);
  write(process, count, 1);
  write(place, count, 2);
  write(at, count, 8, true);
  write(detail, count, 4);
  return bytes;
}

test("the plain hash gives the published values", () => {
  const hashOf = (text: string) => fnv1a(new TextEncoder().encode(text));
  expect(hashOf("")).toBe("cbf29ce484222325");
  expect(hashOf("a")).toBe("af63dc4c8601ec8c");
  expect(hashOf("b")).toBe("af63df4c8601f1a5");
  expect(hashOf("foobar")).toBe("85944171f73967e8");
});

test("a trace of nothing has the hash of nothing", () => {
  expect(traceHash(new TraceBuilder().build())).toBe("cbf29ce484222325");
});

test("a trace has the FNV-1a hash of its columns' bytes", () => {
  const trace = sandwichTrace().build();
  expect(traceHash(trace)).toBe(fnv1a(littleEndianBytes(trace)));
});

test("every byte value and every carry is hashed as the definition says", () => {
  const builder = new TraceBuilder();
  for (let task = 0; task < 300; task++) {
    // Thousandths of a millisecond of every size, so that all eight bytes of a time are busy.
    builder.waits(task * 7_654_321, "query", (task * task) / 1000, task * 1_234_567.891);
  }
  const trace = builder.build();
  expect(traceHash(trace)).toBe(fnv1a(littleEndianBytes(trace)));
});

test("room for more records, not yet used, changes nothing", () => {
  const trace = sandwichTrace().build();
  const { waits } = trace;
  const exact = {
    count: waits.count,
    task: waits.task.slice(0, waits.count),
    kind: waits.kind.slice(0, waits.count),
    process: waits.process.slice(0, waits.count),
    place: waits.place.slice(0, waits.count),
    from: waits.from.slice(0, waits.count),
    to: waits.to.slice(0, waits.count),
  };
  expect(waits.task.length).toBeGreaterThan(waits.count);
  expect(traceHash({ ...trace, waits: exact })).toBe(traceHash(trace));
});

test("one microsecond more is another trace", () => {
  const hashOf = (end: number) =>
    traceHash(new TraceBuilder().arrives(0, 0).waits(0, "query", 0, end).answers(0, 10).build());
  expect(hashOf(10)).not.toBe(hashOf(10.001));
});
