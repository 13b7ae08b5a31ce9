import { existsSync, readdirSync } from "node:fs";
import { join, posix, sep } from "node:path";

/** The repository's files in these folders, at any depth, with `/` between names. */
export function listFiles(...folders: string[]): string[] {
  return folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => posix.normalize(join(entry.parentPath, entry.name).replaceAll(sep, "/"))),
  );
}
