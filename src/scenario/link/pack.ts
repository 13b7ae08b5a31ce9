/** Characters that a packed difference may have in a link. */
const MOST_PACKED = 8_192;
/** Bytes it may unpack to: 8 kB can hold megabytes of the same letter. */
const MOST_UNPACKED = 262_144;

/** Text to base64url of deflate-raw; null where it would be refused when read. */
export async function pack(text: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MOST_UNPACKED) return null;
  const packed = toBase64Url(await through(new CompressionStream("deflate-raw"), bytes));
  return packed.length > MOST_PACKED ? null : packed;
}

/** What could be unpacked, or a sentence that says why it could not. */
export type Unpacked = { readonly text: string } | { readonly fault: string };

export async function unpack(packed: string): Promise<Unpacked> {
  if (packed.length > MOST_PACKED) {
    return { fault: `s has ${packed.length} characters; at most ${MOST_PACKED} are read.` };
  }
  try {
    const bytes = fromBase64Url(packed);
    const unpacked = await through(new DecompressionStream("deflate-raw"), bytes);
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(unpacked) };
  } catch (error) {
    if (error instanceof TooLong) {
      return { fault: `s unpacks to more than ${MOST_UNPACKED} bytes; it is not read further.` };
    }
    return { fault: "s is damaged: a character is missing, or another one stands in its place." };
  }
}

class TooLong extends Error {}

/** All that comes out of a transform, up to the limit. */
async function through(
  { readable, writable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = writable.getWriter();
  // What goes wrong while writing, the reader hears too.
  const written = Promise.allSettled([writer.write(bytes), writer.close()]);
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    length += read.value.length;
    if (length <= MOST_UNPACKED) continue;
    await reader.cancel();
    throw new TooLong();
  }
  await written;
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
