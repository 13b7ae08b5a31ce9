import type { Entry } from "../entry.ts";
import { splitArguments, unquoted, withoutComments } from "./scan.ts";

const LINE = /^( *)(?:- )?["']?([\w.<-]+)["']?\s*:(?:\s+(.*))?$/;
const DEEPEST = 12;

/**
 * Every value with the names that lead to it: `production.pool`. Mappings by indentation and in braces;
 * `<<: *name` takes over what is under the mapping that is marked `&name`, where it is not said itself.
 */
export function yamlEntries(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  const anchors = new Map<string, string>();
  const merges: { readonly into: string; readonly anchor: string }[] = [];
  let above: { readonly indent: number; readonly name: string }[] = [];
  for (const [i, written] of withoutComments(text, "hash").split("\n").entries()) {
    const [, space = "", key, found = ""] = LINE.exec(written.trimEnd()) ?? [];
    if (key === undefined) continue;
    above = above.filter(({ indent }) => indent < space.length).slice(0, DEEPEST);
    const parent = above.map(({ name }) => name).join(".");
    const name = parent === "" ? key : `${parent}.${key}`;
    const value = found.trim();
    const [, anchor] = /^&([\w-]+)$/.exec(value) ?? [];
    if (anchor !== undefined) anchors.set(anchor, name);
    if (key === "<<") merges.push({ into: parent, anchor: value.replace(/^\*/, "") });
    else if (value === "" || anchor !== undefined) above.push({ indent: space.length, name: key });
    else entries.push(...valueEntries(name, value, i + 1));
  }
  return [...entries, ...merges.flatMap((merge) => merged(entries, anchors, merge))];
}

function valueEntries(name: string, value: string, line: number): readonly Entry[] {
  if (!value.startsWith("{") || value.startsWith("{{")) {
    return [{ name, text: unquoted(value), line }];
  }
  return splitArguments(value.slice(1, -1)).flatMap(({ text }) => {
    const [, key, own] = /^\s*["']?([\w.-]+)["']?\s*:\s*(.+)$/.exec(text) ?? [];
    if (key === undefined || own === undefined) return [];
    return [{ name: `${name}.${key}`, text: unquoted(own.trim()), line }];
  });
}

function merged(
  entries: readonly Entry[],
  anchors: ReadonlyMap<string, string>,
  { into, anchor }: { readonly into: string; readonly anchor: string },
): readonly Entry[] {
  const from = anchors.get(anchor);
  if (from === undefined) return [];
  const own = new Set(entries.map(({ name }) => name));
  return entries.flatMap((entry) => {
    if (!entry.name.startsWith(`${from}.`)) return [];
    const name = `${into}${entry.name.slice(from.length)}`;
    return own.has(name) ? [] : [{ ...entry, name }];
  });
}
