import type { Picture } from "./compose.ts";
import { KEYWORD } from "./keyword.ts";
import { withText } from "./png-text.ts";

/** So many pixels of the picture for each of the page: sharp in print, and on a wall. */
const SCALE = 2;

/** The same picture in pixels, carrying the same text. */
export async function toPng(
  { svg, width, height }: Picture,
  carried: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext("2d");
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error(`${canvas.width} × ${canvas.height} pixels`);
  return withText(new Uint8Array(await blob.arrayBuffer()), KEYWORD, carried);
}
