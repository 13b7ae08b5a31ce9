import type { Statement } from "../../src/scenario/contents/statements.ts";
import { findStudy } from "../../src/scenario/find-study.ts";
import { catalogueWords as words } from "../strings/catalogue.ts";
import styles from "./catalogue.module.css";

/** What the subject says, each sentence with the studies that show it. */
export function Statements({ statements }: { readonly statements: readonly Statement[] }) {
  return (
    <section className={styles.section} aria-labelledby="statements">
      <h2 id="statements">{words.statements}</h2>
      <p className={styles.lead}>{words.statementsLead}</p>
      <ol className={styles.statements}>
        {statements.map(({ number, sentence, lookAt, studies }) => (
          <li key={number} value={number}>
            <span className={styles.number} aria-hidden="true">
              {number}
            </span>
            <div>
              <p>{sentence}</p>
              <p className={styles.small}>{plain(lookAt)}</p>
            </div>
            <p className={styles.shownBy}>
              {studies.map((id) => (
                <a key={id} href={`#/lab?v=1&of=${id}`}>
                  {findStudy(id)?.title}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Without the marks that Markdown has for code and stress. */
function plain(markdown: string): string {
  return markdown.replaceAll(/[`*]/g, "");
}
