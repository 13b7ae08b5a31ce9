import Printer from "lucide-react/icons/printer";
import { type ReactNode, useEffect } from "react";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { QrCode } from "../share/QrCode.tsx";
import { lessonWords } from "../strings/lessons.ts";
import { sheetWords as words } from "../strings/sheets.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./sheet.module.css";

interface Props {
  readonly chapter: Chapter;
  readonly title: string;
  /** Where it leads, from its `#` on. */
  readonly address: string;
  readonly children: ReactNode;
}

/** A page to be printed on one sheet, with the way back to the screen. */
export function Sheet({ chapter, title, address, children }: Props) {
  useEffect(() => {
    document.title = words.documentTitle(chapter.title, title);
  }, [chapter, title]);
  const link = new URL(address, window.location.href).href;
  return (
    <main className={styles.sheet}>
      <nav className={styles.screenOnly} aria-label={words.tools}>
        <a href="#/learn/course">{lessonWords.course}</a>
        <Button onClick={() => window.print()}>
          <Printer aria-hidden="true" />
          {words.print}
        </Button>
      </nav>
      <header>
        <div>
          <p>
            {lessonWords.chapter(chapter.number)} · {title}
          </p>
          <h1>{chapter.title}</h1>
          <p className={styles.link}>{link}</p>
        </div>
        <div className={styles.code}>
          <QrCode text={link} label={words.code} />
        </div>
      </header>
      {children}
    </main>
  );
}
