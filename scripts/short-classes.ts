import { relative } from "node:path";
import { listFiles } from "./list-files.ts";

const sheets = listFiles("app")
  .filter((path) => path.endsWith(".module.css"))
  .toSorted();

/**
 * The name of a style sheet's class in what is built: the sheet's place among all and the class's in
 * it. Names made of a hash look all different, so that they weigh a kilobyte in the page's script.
 */
export function shortClass(name: string, path: string, css: string): string {
  const [file = ""] = path.split("?");
  const sheet = sheets.indexOf(relative(process.cwd(), file));
  const classes = [...new Set([...css.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map(([, one]) => one))];
  return `c${sheet.toString(36)}-${classes.indexOf(name).toString(36)}`;
}
