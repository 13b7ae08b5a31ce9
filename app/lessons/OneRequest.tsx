import type { CSSProperties } from "react";
import { longestOf, requestKinds } from "../../src/lessons/one-request.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { program as programWords } from "../strings/program.ts";
import styles from "./one-request.module.css";

/** What each request does by itself, to scale: before one watches it stands where the rows come. */
export function OneRequest({ program }: { readonly program: string }) {
  const kinds = requestKinds(program);
  const longest = longestOf(kinds);
  const share = (length: number) => `${(100 * length) / longest}%`;
  return (
    <section className={styles.request}>
      <h3>
        {programWords.title} <span>{words.inMs(program.includes("~"))}</span>
      </h3>
      {kinds.map(({ weight, all, lines }) => (
        <div key={weight} className={styles.kind}>
          {kinds.length > 1 && <p>{words.ofAll(weight, all)}</p>}
          <ol>
            {lines.map(({ text, kind, start, length }) => (
              <li key={`${start} ${text}`}>
                <code>{text}</code>
                <span
                  aria-hidden="true"
                  data-kind={kind}
                  style={{ "--start": share(start), "--length": share(length) } as CSSProperties}
                />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
