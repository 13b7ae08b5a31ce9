import type { Preset } from "../../src/scenario/preset.ts";
import { catalogueWords as words } from "../strings/catalogue.ts";
import styles from "./catalogue.module.css";

/** Where a preset's defaults stand in the software's own source. */
export function Sources({ preset }: { readonly preset: Preset }) {
  return (
    <p className={styles.small}>
      {words.sources}{" "}
      {preset.sources.map(({ repository, ref, path }, index) => (
        <span key={path}>
          {index > 0 && "; "}
          <a
            className={styles.source}
            href={`https://github.com/${repository}/blob/${ref}/${path}`}
            rel="noreferrer"
          >
            {words.source(repository, path.slice(path.lastIndexOf("/") + 1), ref)}
          </a>
        </span>
      ))}
    </p>
  );
}
