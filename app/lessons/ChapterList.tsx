import { useEffect } from "react";
import { chapters } from "../../src/lessons/chapters/index.ts";
import { parts } from "../../src/scenario/contents/parts.ts";
import { CatalogueBar } from "../catalogue/CatalogueBar.tsx";
import { lessonWords as words } from "../strings/lessons.ts";
import { pages } from "../strings/pages.ts";
import { LessonText } from "./LessonText.tsx";
import { stepAddress } from "./lesson-path.ts";
import styles from "./list.module.css";
import { Done, ProgressTools } from "./ProgressTools.tsx";

/** All chapters, part by part. */
export function ChapterList({ unknown }: { readonly unknown: string | null }) {
  useEffect(() => {
    document.title = pages.documentTitle(words.title);
  }, []);
  return (
    <div>
      <CatalogueBar />
      <main className={styles.main}>
        <h1>{words.title}</h1>
        {unknown !== null && (
          <p role="alert" className={styles.notice}>
            {words.unknown(unknown)}
          </p>
        )}
        <p className={styles.lead}>{words.lead}</p>
        <div className={styles.pagesOf}>
          <a className={styles.link} href="#/learn/course">
            {words.course}
          </a>
          <a className={styles.link} href="#/learn/words">
            {words.glossary}
          </a>
          <ProgressTools />
        </div>
        {parts.map(({ id, label }) => {
          const inside = chapters.filter(({ part }) => part === id);
          return (
            inside.length > 0 && (
              <section key={id} aria-labelledby={`part-${id}`}>
                <h2 id={`part-${id}`}>{label}</h2>
                <ol className={styles.chapters}>
                  {inside.map((chapter) => (
                    <li key={chapter.id} value={chapter.number}>
                      <span className={styles.number} aria-hidden="true">
                        {chapter.number}
                      </span>
                      <div>
                        <h3>
                          <a href={stepAddress(chapter, "scene")}>{chapter.title}</a>
                        </h3>
                        <p>
                          <LessonText chapter={chapter} text={chapter.goal} />
                        </p>
                        <p className={styles.small}>
                          {words.minutes(chapter.minutes)}
                          <Done chapter={chapter} />
                        </p>
                      </div>
                    </li>
                  ))}
                </ol>
              </section>
            )
          );
        })}
      </main>
    </div>
  );
}
