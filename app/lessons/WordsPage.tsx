import { useEffect } from "react";
import { glossary } from "../../src/lessons/glossary.ts";
import { CatalogueBar } from "../catalogue/CatalogueBar.tsx";
import { lessonWords as words } from "../strings/lessons.ts";
import { pages } from "../strings/pages.ts";
import styles from "./list.module.css";

/** Every word of the subject, with what it means. */
export function WordsPage() {
  useEffect(() => {
    document.title = pages.documentTitle(words.glossary);
  }, []);
  const sorted = glossary.toSorted((a, b) => a.term.localeCompare(b.term, "en"));
  return (
    <div>
      <CatalogueBar />
      <main className={styles.main}>
        <h1>{words.glossary}</h1>
        <dl className={styles.words}>
          {sorted.map(({ term, means, alsoCalled }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                {means} {alsoCalled && <em>{words.alsoCalled(alsoCalled)}</em>}
              </dd>
            </div>
          ))}
        </dl>
      </main>
    </div>
  );
}
