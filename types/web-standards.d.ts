/**
 * The few web standards the engine may use: the same in page, worker and Node 20.
 * Only the engine's type check sees this file; elsewhere the DOM library declares them.
 */

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(bytes?: Uint8Array): string;
}

interface ByteReader {
  read(): Promise<
    { done: false; value: Uint8Array<ArrayBuffer> } | { done: true; value?: undefined }
  >;
  cancel(reason?: unknown): Promise<void>;
}

interface ByteWriter {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
}

interface ByteTransform {
  readonly readable: { getReader(): ByteReader };
  readonly writable: { getWriter(): ByteWriter };
}

declare class CompressionStream implements ByteTransform {
  constructor(format: "deflate-raw");
  readonly readable: ByteTransform["readable"];
  readonly writable: ByteTransform["writable"];
}

declare class DecompressionStream implements ByteTransform {
  constructor(format: "deflate-raw");
  readonly readable: ByteTransform["readable"];
  readonly writable: ByteTransform["writable"];
}

declare function atob(base64: string): string;
declare function btoa(binary: string): string;
declare function structuredClone<Value>(value: Value): Value;

/** The worker's end of its line to the page. */
declare const self: {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown, options?: { transfer?: ArrayBuffer[] }): void;
};
