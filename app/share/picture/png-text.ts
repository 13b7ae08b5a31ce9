/**
 * Text inside a PNG, in an uncompressed `iTXt` chunk (PNG specification, third edition, 11.3.3.4):
 * keyword, 0, compression flag and method, language, 0, translated keyword, 0, UTF-8 text.
 */

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
/** Length, type and check sum, around what a chunk holds. */
const AROUND = 12;
const TYPE = "iTXt";

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** The picture with a text in it, right behind its header. */
export function withText(png: Uint8Array, keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const end = SIGNATURE.length + AROUND + lengthAt(png, SIGNATURE.length);
  const chunk = textChunk(keyword, text);
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, end));
  result.set(chunk, end);
  result.set(png.subarray(end), end + chunk.length);
  return result;
}

/** The text of a keyword; null where there is none that is whole. Never fails. */
export function readText(png: Uint8Array, keyword: string): string | null {
  let at = SIGNATURE.length;
  while (at + AROUND <= png.length) {
    const length = lengthAt(png, at);
    if (at + AROUND + length > png.length) return null;
    const data = png.subarray(at + 8, at + 8 + length);
    const text = nameAt(png, at) === TYPE ? textOf(data, keyword) : null;
    if (text !== null && isWhole(png, at, length)) return text;
    at += length + AROUND;
  }
  return null;
}

function textChunk(keyword: string, text: string): Uint8Array {
  const data = new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(data.length + AROUND);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(TYPE), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, checkSum(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

function textOf(data: Uint8Array, keyword: string): string | null {
  const before = new TextEncoder().encode(`${keyword}\0\0\0`);
  if (before.some((byte, index) => data[index] !== byte)) return null;
  const language = data.indexOf(0, before.length);
  const translated = data.indexOf(0, language + 1);
  if (language < 0 || translated < 0) return null;
  return new TextDecoder().decode(data.subarray(translated + 1));
}

function isWhole(png: Uint8Array, at: number, length: number): boolean {
  return lengthAt(png, at + 8 + length) === checkSum(png.subarray(at + 4, at + 8 + length));
}

function lengthAt(png: Uint8Array, at: number): number {
  return new DataView(png.buffer, png.byteOffset).getUint32(at);
}

function nameAt(png: Uint8Array, at: number): string {
  return String.fromCharCode(...png.subarray(at + 4, at + 8));
}

/** CRC-32 as the specification's annex D has it. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffff_ffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb8_8320 : 0);
  }
  return (sum ^ 0xffff_ffff) >>> 0;
}
