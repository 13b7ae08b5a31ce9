/** The letters that titles, labels and numbers are written with. */
const LATIN = /U\+0{0,3}0-0?0?FF\b/i;

/**
 * The page's fonts as a style sheet that carries them: a picture may load nothing. Empty where they
 * cannot be had; then the next font of each list is used.
 */
export async function fontSheet(families: readonly string[]): Promise<string> {
  const faces = await Promise.all(
    fontRules()
      .filter(({ style }) => LATIN.test(style.getPropertyValue("unicode-range")))
      .filter(({ style }) => families.some((family) => style.fontFamily.includes(family)))
      .map(carried),
  );
  return faces.join("\n");
}

function fontRules(): CSSFontFaceRule[] {
  return [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule);
}

async function carried({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, file = ""] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue("src")) ?? [];
  const address = new URL(file, parentStyleSheet?.href ?? document.baseURI);
  try {
    const source = address.protocol === "data:" ? address.href : await dataAddress(address);
    return (
      `@font-face { font-family: ${style.fontFamily}; font-weight: ${style.fontWeight}; ` +
      `src: url("${source}") format("woff2"); }`
    );
  } catch {
    return "";
  }
}

async function dataAddress(address: URL): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `data:font/woff2;base64,${btoa(binary)}`;
}
