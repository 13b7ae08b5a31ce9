const known = new Map<string, string>();
let context: CanvasRenderingContext2D | null = null;

/**
 * A computed colour as `rgb()` with its opacity apart, since few programs that open a picture know
 * newer ways to write one; null where nothing would be seen.
 */
export function plainColour(colour: string): string | null {
  let plain = known.get(colour);
  if (plain === undefined) {
    context ??= document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (context === null) return colour;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    plain = alpha === 255 ? `rgb(${red},${green},${blue})` : rgba(red, green, blue, alpha);
    known.set(colour, plain);
  }
  return plain === "" ? null : plain;
}

function rgba(red: number, green: number, blue: number, alpha: number): string {
  return alpha === 0 ? "" : `rgba(${red},${green},${blue},${(alpha / 255).toFixed(3)})`;
}
