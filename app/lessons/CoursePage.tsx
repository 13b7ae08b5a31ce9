import { useEffect } from "react";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { findChapter } from "../../src/lessons/chapters/index.ts";
import { formats, minutesOf } from "../../src/lessons/course.ts";
import { CatalogueBar } from "../catalogue/CatalogueBar.tsx";
import { classroomWords } from "../strings/classroom.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { pages } from "../strings/pages.ts";
import { sheetAddress, stepAddress } from "./lesson-path.ts";
import styles from "./list.module.css";

/** Ways through the chapters, for a teacher who has so much time. */
export function CoursePage() {
  useEffect(() => {
    document.title = pages.documentTitle(words.course);
  }, []);
  return (
    <div>
      <CatalogueBar />
      <main className={styles.main}>
        <h1>{words.course}</h1>
        <p className={styles.lead}>{words.courseLead}</p>
        {formats.map((format) => {
          const { id, title, says, chapters, besides } = format;
          const inside = chapters.flatMap(({ id: one, minutes }) => {
            const chapter = findChapter(one);
            return chapter ? [{ chapter, minutes }] : [];
          });
          return (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{title}</h2>
              <p className={styles.lead}>{says}</p>
              <table className={styles.format}>
                <thead>
                  <tr>
                    <th scope="col">{words.chapters}</th>
                    <th scope="col">{words.time}</th>
                    <th scope="col">{words.forClass}</th>
                  </tr>
                </thead>
                <tbody>
                  {inside.map(({ chapter, minutes }) => (
                    <tr key={chapter.id}>
                      <th scope="row">
                        <a className={styles.link} href={stepAddress(chapter, "scene")}>
                          {chapter.number} {chapter.title}
                        </a>
                      </th>
                      <td>{words.minutes(minutes)}</td>
                      <td>
                        <RowLinks chapter={chapter} />
                      </td>
                    </tr>
                  ))}
                  {besides.map((one) => (
                    <tr key={one.says}>
                      <th scope="row">{one.says}</th>
                      <td>{words.minutes(one.minutes)}</td>
                      <td />
                    </tr>
                  ))}
                </tbody>
                <tfoot>
                  <tr>
                    <td />
                    <td>{words.inAll(minutesOf(format))}</td>
                    <td />
                  </tr>
                </tfoot>
              </table>
            </section>
          );
        })}
      </main>
    </div>
  );
}

/** The row's heading names the chapter; who hears a link alone hears which chapter's it is. */
function RowLinks({ chapter }: { readonly chapter: Chapter }) {
  const links = [
    { text: classroomWords.present, href: `${stepAddress(chapter, "scene")}?present` },
    { text: words.worksheet, href: sheetAddress(chapter, "worksheet") },
    { text: words.teacherPage, href: sheetAddress(chapter, "teacher") },
  ];
  return links.map(({ text, href }) => (
    <a
      key={text}
      className={styles.link}
      href={href}
      aria-label={words.ofChapter(text, chapter.title)}
    >
      {text}
    </a>
  ));
}
