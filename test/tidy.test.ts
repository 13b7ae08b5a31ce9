/** What keeps the repository tidy and no other tool looks at. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import ts from "typescript";
import { describe, expect, test, vi } from "vitest";
import { registries } from "../scripts/layers.ts";
import { listFiles } from "../scripts/list-files.ts";

// A second alone; many more on a machine that does other things too.
vi.setConfig({ testTimeout: 60_000 });

const code = listFiles("src", "app", "scripts", "test", "e2e").filter((path) =>
  /\.(ts|tsx|mjs|css)$/.test(path),
);
const modules = code.filter((path) => /\.tsx?$/.test(path));
const engine = modules.filter((path) => path.startsWith("src/") && !isTest(path));

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

function read(path: string): string {
  return readFileSync(path, "utf8");
}

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2023, true);
}

/** All that `find` says of a file's syntax, each with its place. */
function findInSyntax(path: string, find: (node: ts.Node) => string | undefined): string[] {
  const source = parse(path);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = find(node);
    if (what !== undefined) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1} ${what}`);
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

describe("a registry's index.ts names every variant, and a file is named after its id", () => {
  test.each(registries)("%s", (folder) => {
    const index = read(`${folder}/index.ts`);
    const variants = modules.filter(
      (path) =>
        dirname(path) === folder &&
        !isTest(path) &&
        !["index.ts", "types.ts"].includes(basename(path)),
    );
    const unnamed = variants.filter((path) => !index.includes(`"./${basename(path)}"`));
    const misnamed = variants.filter((path) => {
      const [, id] = /^ {2}id: "([^"]+)"/m.exec(read(path)) ?? [];
      // Catalogue entries may carry a number in front, for their order.
      return id !== undefined && id !== basename(path, ".ts").replace(/^\d+-/, "");
    });
    expect({ unnamed, misnamed }).toEqual({ unnamed: [], misnamed: [] });
  });
});

test("every folder says in at most six lines what belongs there", () => {
  const levels = [/^(src|app)\/[^/]+(?=\/)/, /^src\/[^/]+\/[^/]+(?=\/)/];
  const folders = new Set(
    code.flatMap((path) => levels.flatMap((level) => level.exec(path)?.[0] ?? [])),
  );
  const silent = [...folders].filter((folder) => {
    const readme = `${folder}/README.md`;
    return !existsSync(readme) || read(readme).trim().split("\n").length > 6;
  });
  expect(silent, "folders without a README.md of at most six lines").toEqual([]);
});

test("nothing is left to do, and no check is switched off", () => {
  // Built from parts, so that this file does not find itself.
  const refused = new RegExp(
    ["TO" + "DO", "FIX" + "ME", "@ts-" + "\\w+", "biome-" + "ignore"].join("|"),
  );
  const documents = listFiles("docs", "src", "app").filter((path) => path.endsWith(".md"));
  expect([...code, ...documents].filter((path) => refused.test(read(path)))).toEqual([]);
});

test.skipIf(!existsSync(".git"))("no code lies outside the folders that are meant for it", () => {
  const { stdout } = spawnSync("git", ["ls-files"], { encoding: "utf8" });
  const folders = new Set(
    stdout.split("\n").flatMap((path) => (path.includes("/") ? [path.split("/")[0]] : [])),
  );
  expect([...folders].toSorted()).toEqual([
    ".ci",
    "app",
    "docs",
    "e2e",
    "public",
    "scripts",
    "src",
    "test",
    "types",
  ]);
});

test("no any", () => {
  const find = ({ kind }: ts.Node) => (kind === ts.SyntaxKind.AnyKeyword ? "any" : undefined);
  expect(modules.flatMap((path) => findInSyntax(path, find))).toEqual([]);
});

test("no file is longer than 350 lines", () => {
  const long = code
    .filter((path) => /^(src|app|scripts)\//.test(path))
    .filter((path) => read(path).split("\n").length > 351);
  expect(long).toEqual([]);
});

/**
 * A run gives the same trace in every engine and at every time: nothing in src/ reads a clock, a
 * locale or an unseeded chance, nor calls the functions whose last bits the language leaves open.
 */
test("the engine uses nothing that differs between machines", () => {
  const globals = /^(Date|Intl|performance|setTimeout|setInterval|localeCompare|toLocaleString)$/;
  const inexact =
    /^Math\.(random|log|exp|pow|sin|cos|tan|hypot|log2|log10|log1p|expm1|cbrt|atan2?|asin|acos)$/;
  const find = (node: ts.Node): string | undefined => {
    if (ts.isIdentifier(node) && globals.test(node.text)) return node.text;
    if (ts.isPropertyAccessExpression(node) && inexact.test(node.getText())) return node.getText();
    if (node.kind === ts.SyntaxKind.AsteriskAsteriskToken) return "**";
    if (node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) return "**=";
    return undefined;
  };
  expect(engine.flatMap((path) => findInSyntax(path, find))).toEqual([]);
});
