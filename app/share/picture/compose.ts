import { plainColour } from "./colours.ts";
import { drawPage } from "./draw-page.ts";
import { fontSheet } from "./fonts.ts";
import { KEYWORD } from "./keyword.ts";
import { svgElement } from "./svg-element.ts";
import { svgMetadata } from "./svg-text.ts";
import { lettersIn, wrapLine } from "./wrap-line.ts";

/** What stands around a view in its picture. */
export interface Caption {
  readonly title: string;
  readonly heading: string;
  /** Which settings it was made with, and at which moment. */
  readonly settings: string;
  /** As it is read; what the picture carries may be longer. */
  readonly address: string;
  /** A link, or a study where that is too large for one. */
  readonly carried: string;
}

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;
const LINE = 22;
const SMALL = 12;

/** A view as a picture that says what it is and carries what opens it again. */
export async function compose(view: HTMLElement, caption: Caption): Promise<Picture> {
  const drawn = drawPage(view);
  const width = Math.ceil(drawn.width) + 2 * MARGIN;
  const top = MARGIN + 2 * LINE + 8;
  const settings = wrapLine(caption.settings, lettersIn(width - 2 * MARGIN, SMALL));
  const height = top + Math.ceil(drawn.height) + (1 + settings.length) * LINE + MARGIN;
  const theme = getComputedStyle(document.body);
  const [ink, quiet] = ["--ink-1", "--ink-2"].map(tokenColour);
  const ground = plainColour(getComputedStyle(document.documentElement).backgroundColor);
  const family = theme.fontFamily;
  const line = (y: number, text: string, size: number, weight: number, fill: string) =>
    svgElement(
      "text",
      { x: MARGIN, y, "font-family": family, "font-size": size, "font-weight": weight, fill },
      fitted(text, width - 2 * MARGIN, `${weight} ${size}px ${family}`),
    );
  const svg = svgElement("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  });
  drawn.content.setAttribute("transform", `translate(${MARGIN} ${top})`);
  const base = height - MARGIN;
  svg.append(
    svgMetadata(document, KEYWORD, caption.carried),
    svgElement("title", {}, caption.title),
    svgElement("rect", { width, height, fill: ground ?? "#fff" }),
    line(MARGIN + 14, caption.title, 18, 600, ink ?? "#000"),
    line(MARGIN + 14 + LINE, caption.heading, 14, 400, quiet ?? "#333"),
    drawn.content,
    ...settings.map((text, i) =>
      line(base - (settings.length - i) * LINE, text, SMALL, 400, quiet ?? "#333"),
    ),
    line(base, caption.address, SMALL, 400, quiet ?? "#333"),
  );
  const families = ["Inter", ...(svg.innerHTML.includes("JetBrains") ? ["JetBrains"] : [])];
  const sheet = `svg { font-variant-numeric: tabular-nums; }\n${await fontSheet(families)}`;
  svg.prepend(svg.firstChild ?? "", svgElement("style", {}, sheet));
  return { svg: new XMLSerializer().serializeToString(svg), width, height };
}

/** As much of a text as fits on a line, measured: capitals and digits of a link are wide. */
function fitted(text: string, width: number, font: string): string {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return text;
  context.font = font;
  // Digits are as wide as one another in the picture, which a canvas knows nothing of.
  const fits = (shown: string) => context.measureText(shown.replace(/\d/g, "0")).width <= width;
  let most = text.length;
  while (most > 0 && !fits(most < text.length ? `${text.slice(0, most)}…` : text)) most--;
  return most < text.length ? `${text.slice(0, most)}…` : text;
}

function tokenColour(token: string): string {
  const probe = document.createElement("i");
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return plainColour(color) ?? "#000";
}
