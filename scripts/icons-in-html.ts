import type { Plugin } from "vite";

/** How Lucide draws: what an icon's own shapes inherit. */
const drawn = {
  viewBox: "0 0 24 24",
  width: 24,
  height: 24,
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 2,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

const common = JSON.stringify(drawn);
const icon = /\/lucide-react\/dist\/esm\/icons\/([\w-]+)\.mjs$/;
const maker = /\/lucide-react\/dist\/esm\/createLucideIcon\.mjs$/;

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

/**
 * An icon as an element, and no more: what Lucide's own component can besides (sizes, contexts,
 * aliases) weighs 2 KiB in the page's script, and styles do all of it that is needed here.
 */
export const plainIcons: Plugin = {
  name: "poolscope:plain-icons",
  enforce: "pre",
  load: (id) =>
    maker.test(id)
      ? `import { createElement } from "react";
         export default ({ node }) => (props) =>
           createElement("svg", { ...${common}, ...props }, node.map((part) => createElement(...part)));`
      : undefined,
};

/**
 * In what is built the shapes of icons stand in the page's HTML, where a script only names them:
 * they are there before it, and it weighs 1 KiB less.
 */
export function iconsInHtml(): Plugin {
  const shapes = new Map<string, readonly Shape[]>();
  return {
    name: "poolscope:icons-in-html",
    apply: "build",
    enforce: "pre",
    load: (id) =>
      maker.test(id)
        ? `import { createElement } from "react";
           export default (name) => (props) =>
             createElement("svg", { ...${common}, ...props }, createElement("use", { href: "#" + name }));`
        : undefined,
    transform(code, id) {
      const name = icon.exec(id)?.[1];
      // An alias only leads to the file that has the shapes.
      if (name === undefined || !code.includes("createLucideIcon")) return undefined;
      shapes.set(id, readShapes(name, code));
      return `import create from "../createLucideIcon.mjs";\nexport default create("${symbolOf(name)}");`;
    },
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle = {} }) => {
        const used = Object.values(bundle)
          .flatMap((file) => (file.type === "chunk" ? Object.keys(file.modules) : []))
          .flatMap((id) => {
            const found = shapes.get(id);
            return found ? [symbol(symbolOf(icon.exec(id)![1]!), found)] : [];
          });
        const sprite = `<svg width="0" height="0" aria-hidden="true">${used.toSorted().join("")}</svg>`;
        return html.replace("<body>", `<body>\n    ${sprite}`);
      },
    },
  };
}

function symbolOf(name: string): string {
  return `icon-${name}`;
}

/** The shapes as Lucide writes them: an array of JavaScript that is JSON but for its keys. */
export function readShapes(name: string, code: string): readonly Shape[] {
  const node = /node: (\[\n.*?\n {2}\]|\[\[.*?\]\]),?\n/s.exec(code)?.[1];
  if (node === undefined) throw new Error(`The icon ${name} is written in an unknown way.`);
  return JSON.parse(node.replaceAll(/(\w+): "/g, '"$1": "')) as readonly Shape[];
}

function symbol(id: string, shapes: readonly Shape[]): string {
  const parts = shapes.map(([tag, { key: _, ...attributes }]) => {
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
    return `<${tag}${written.join("")}/>`;
  });
  return `<symbol id="${id}" viewBox="${drawn.viewBox}">${parts.join("")}</symbol>`;
}
