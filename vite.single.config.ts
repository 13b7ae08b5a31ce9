import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { defineConfig, mergeConfig } from "vitest/config";
import usual from "./vite.config.ts";

/** `npm run build:single`: the whole app as one HTML file, which works from a disk without a network. */

const FILE = "poolscope.html";

/** A file from a disk may load no other, so the worker's program is part of the page's. */
const workersInside: Plugin = {
  name: "poolscope:workers-inside",
  enforce: "pre",
  transform: (code) => {
    const made = /new Worker\(\s*new URL\("([^"]+)", import\.meta\.url\),\s*\{[^}]*\},?\s*\)/g;
    const [, path] = made.exec(code) ?? [];
    if (path === undefined) return undefined;
    return `import InlineWorker from "${path}?worker&inline";\n${code.replace(made, "new InlineWorker()")}`;
  },
};

/** Nothing is loaded from anywhere; what may run is what is in the file, by its digest. */
const policyOfOneFile: Plugin = {
  name: "poolscope:policy-of-one-file",
  enforce: "post",
  generateBundle: {
    // After all else is in the page.
    order: "post",
    handler: (_options, bundle) => {
      const page = bundle["index.html"];
      if (page?.type !== "asset") throw new Error("There is no page to put everything into.");
      const icon = Buffer.from(readFileSync("public/favicon.svg")).toString("base64");
      const html = `${page.source}`.replace("./favicon.svg", `data:image/svg+xml;base64,${icon}`);
      const policy = [
        "default-src 'none'",
        `script-src ${digests(html, "script")}`,
        `style-src ${digests(html, "style")}`,
        "img-src data: blob:",
        "font-src data:",
        "worker-src blob:",
        "base-uri 'none'",
        "form-action 'none'",
      ].join("; ");
      page.source = html.replace(
        /(Content-Security-Policy"\s+content=")[^"]*/,
        (_, before) => before + policy,
      );
      page.fileName = FILE;
    },
  },
};

function digests(html: string, element: string): string {
  const inside = html.matchAll(new RegExp(`<${element}[^>]*>(.*?)</${element}>`, "gs"));
  return Array.from(inside, ([, text = ""]) => {
    return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  }).join(" ");
}

export default defineConfig(
  mergeConfig(usual, {
    plugins: [workersInside, viteSingleFile({ removeViteModuleLoader: true }), policyOfOneFile],
    // A module from a blob is refused in a page from a disk.
    worker: { format: "iife" },
    build: {
      outDir: "dist-single",
      copyPublicDir: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  }),
);
