import type { FromExport, ToExport } from "../../src/export/export-worker.ts";

/** The pieces of the file; null where it was given up. Rejects with a sentence where it breaks down. */
export function writeRuns(
  wanted: ToExport,
  signal: AbortSignal,
  onSize: (characters: number) => void,
): Promise<readonly string[] | null> {
  const worker = new Worker(new URL("../../src/export/export-worker.ts", import.meta.url), {
    type: "module",
  });
  const pieces: string[] = [];
  let size = 0;
  return new Promise<readonly string[] | null>((resolve, reject) => {
    signal.addEventListener("abort", () => resolve(null));
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    // Only our own worker speaks here, in the words of its module.
    worker.addEventListener("message", ({ data }: MessageEvent<FromExport>) => {
      if (data.kind === "failed") return reject(new Error(data.sentence));
      if (data.kind === "done") return resolve(pieces);
      pieces.push(data.text);
      size += data.text.length;
      onSize(size);
    });
    worker.postMessage(wanted);
  }).finally(() => worker.terminate());
}
