import type { Marks, Spans } from "./spans.ts";
import type { Trace } from "./trace.ts";

/**
 * 64-bit FNV-1a over the columns' little-endian bytes in declared order: waits, holds, marks. Two
 * runs with the same hash told the same story. 16 hexadecimal digits.
 */
export function traceHash(trace: Trace): string {
  const hash = new Fnv1a();
  for (const spans of [trace.waits, trace.holds]) addSpans(hash, spans);
  addMarks(hash, trace.marks);
  return hash.digits();
}

function addSpans(hash: Fnv1a, { count, task, kind, process, place, from, to }: Spans): void {
  for (const column of [task, kind, process, place, from, to]) hash.add(column, count);
}

function addMarks(hash: Fnv1a, { count, task, kind, process, place, at, detail }: Marks): void {
  for (const column of [task, kind, process, place, at, detail]) hash.add(column, count);
}

type Column = Int32Array | Uint8Array | Uint16Array | Float64Array;

/** FNV-1a's 64-bit product in 16-bit limbs; BigInt is thirty times slower here. */
class Fnv1a {
  /** The offset basis 0xcbf29ce484222325, lowest limb first. */
  #a = 0x2325;
  #b = 0x8422;
  #c = 0x9ce4;
  #d = 0xcbf2;

  add(column: Column, count: number): void {
    const width = column.BYTES_PER_ELEMENT;
    const bytes = new Uint8Array(column.buffer, column.byteOffset, count * width);
    for (const byte of isLittleEndian ? bytes : swapped(bytes, width)) this.#addByte(byte);
  }

  /** hash = (hash ^ byte) · 0x100000001b3, a prime of two parts: 2^40 + 0x1b3. */
  #addByte(byte: number): void {
    const a = this.#a ^ byte;
    const b = this.#b;
    const low = a * 0x1b3;
    const mid = b * 0x1b3 + (low >>> 16);
    const high = this.#c * 0x1b3 + ((a << 8) & 0xffffff) + (mid >>> 16);
    const top = this.#d * 0x1b3 + (b << 8) + (high >>> 16);
    this.#a = low & 0xffff;
    this.#b = mid & 0xffff;
    this.#c = high & 0xffff;
    this.#d = top & 0xffff;
  }

  digits(): string {
    return [this.#d, this.#c, this.#b, this.#a]
      .map((limb) => limb.toString(16).padStart(4, "0"))
      .join("");
  }
}

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function swapped(bytes: Uint8Array, width: number): Uint8Array {
  const result = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    result[i] = bytes[i - (i % width) + width - 1 - (i % width)] as number;
  }
  return result;
}
