import { posix } from "node:path";
import ts from "typescript";

interface Row {
  /** A folder; the longest one that fits a module is its layer. */
  readonly layer: string;
  /** The folders it may import from, besides itself. */
  readonly imports: readonly string[];
  /** The packages it may import; left out, any. */
  readonly packages?: readonly string[];
}

/** Who may import whom, lowest first. */
const rows: readonly Row[] = [
  { layer: "src/kernel", imports: [], packages: [] },
  { layer: "src/program", imports: ["src/kernel"], packages: [] },
  { layer: "src/interventions", imports: ["src/program", "src/kernel"], packages: [] },
  { layer: "src/trace", imports: ["src/kernel"], packages: [] },
  {
    layer: "src/model",
    imports: ["src/trace", "src/interventions", "src/program", "src/kernel"],
    packages: [],
  },
  {
    layer: "src/scenario",
    imports: ["src/model", "src/interventions", "src/program", "src/kernel"],
    packages: [],
  },
  {
    layer: "src/handler",
    imports: ["src/model", "src/program", "src/kernel"],
    packages: [],
  },
  {
    layer: "src/real-settings",
    imports: ["src/handler", "src/scenario", "src/model", "src/program", "src/kernel"],
    packages: [],
  },
  {
    layer: "src/read-settings",
    imports: ["src/real-settings", "src/scenario", "src/model", "src/program", "src/kernel"],
    packages: [],
  },
  { layer: "src/metrics", imports: ["src/trace", "src/kernel"], packages: [] },
  { layer: "src/explain", imports: ["src/trace", "src/kernel"], packages: [] },
  { layer: "src/export", imports: ["src/metrics", "src/trace", "src/kernel"], packages: [] },
  {
    layer: "src/lessons",
    imports: [
      "src/metrics",
      "src/scenario",
      "src/model",
      "src/trace",
      "src/interventions",
      "src/program",
      "src/kernel",
    ],
    packages: [],
  },
  { layer: "src/runner", imports: ["src"], packages: [] },
  { layer: "app/theme", imports: [] },
  { layer: "app/strings", imports: ["src"] },
  { layer: "app/ui", imports: ["app/strings", "app/theme"] },
  { layer: "app/store", imports: ["src", "app/strings"] },
  { layer: "app", imports: ["src"] },
  { layer: "scripts", imports: [""] },
  { layer: "test", imports: [""] },
  { layer: "e2e", imports: [""] },
];

/** Folders whose index.ts names every variant in them. */
export const registries = [
  "src/handler/dialects",
  "src/lessons/chapters",
  "src/model/architectures",
  "src/model/arrivals",
  "src/model/leasing",
  "src/model/pooler/modes",
  "src/model/runtimes",
  "src/model/waiting-order",
  "src/read-settings/kinds",
  "src/real-settings/files",
  "src/scenario/catalogue",
  "src/scenario/presets",
];

/** In these folders a module never knows its neighbours; only an index.ts does. */
const apart = [...registries, "app/views"];

/** What is wrong in a tree of modules, given as texts by path; a sentence each. */
export function findViolations(modules: ReadonlyMap<string, string>): string[] {
  return [...modules].flatMap(([path, text]) => {
    const row = findRow(path);
    if (row === undefined) return [`${path} is in no layer: add a row to scripts/layers.ts`];
    return findImports(text).flatMap((specifier) => judge(row, path, specifier) ?? []);
  });
}

function judge(row: Row, path: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) {
    const isAllowed = isTest(path) || (row.packages?.includes(specifier) ?? true);
    return isAllowed ? undefined : `${path} imports the package ${specifier}`;
  }
  const target = posix.join(posix.dirname(path), specifier);
  const allowed = [row.layer, ...row.imports, ...(isTest(path) ? ["src", "test"] : [])];
  if (!allowed.some((folder) => isIn(folder, target))) {
    return `${path} imports ${target}, which is not below ${row.layer}`;
  }
  const shared = apart.find((folder) => isIn(folder, path) && isIn(folder, target));
  if (shared === undefined || isTest(path)) return undefined;
  const [from, to] = [nameIn(shared, path), nameIn(shared, target)];
  return from === to || from === "index.ts" || to === "types.ts"
    ? undefined
    : `${path} imports its neighbour ${target}`;
}

function findRow(path: string): Row | undefined {
  return rows
    .filter(({ layer }) => isIn(layer, path))
    .reduce<Row | undefined>((a, b) => (a && a.layer.length > b.layer.length ? a : b), undefined);
}

/** Everything a module names: imports, re-exports, `import()`, and `new URL()` for workers. */
function findImports(text: string): string[] {
  const imported = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  const urls = [...text.matchAll(/new URL\(\s*"(\.[^"]+)",\s*import\.meta\.url/g)];
  return [...imported, ...urls.map(([, url = ""]) => url)];
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

function isIn(folder: string, path: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}

/** The file or folder right below `folder` that a path leads through. */
function nameIn(folder: string, path: string): string {
  return path.slice(folder.length + 1).split("/")[0] ?? "";
}
