import { Fragment } from "react";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { type Piece, parseTemplate, type Template } from "../../src/lessons/template.ts";
import { numberWords } from "../strings/lesson-text.ts";
import styles from "./lesson-text.module.css";
import { useMeasuring } from "./measuring.ts";
import { Term } from "./Term.tsx";

interface Props {
  readonly chapter: Chapter;
  readonly text: Template;
}

/** A text of a chapter: its numbers are those of the runs, its new words explain themselves. */
export function LessonText({ chapter, text }: Props) {
  return parseTemplate(text).map((piece) => (
    <Fragment key={piece.at}>
      <Part chapter={chapter} piece={piece} />
    </Fragment>
  ));
}

function Part({ chapter, piece }: { readonly chapter: Chapter; readonly piece: Piece }) {
  const runs = useMeasuring((state) => state.runs);
  switch (piece.kind) {
    case "text":
      return piece.text;
    case "code":
      return <code>{piece.text}</code>;
    case "term":
      return <Term term={piece.term}>{piece.text}</Term>;
    case "number":
      return <strong className={styles.number}>{numberWords(chapter, runs, piece)}</strong>;
  }
}
