import { useEffect, useRef } from "react";
import { NotesPage } from "../classroom/NotesPage.tsx";
import { stopPresenting } from "../classroom/present.ts";
import { TeacherPage } from "../classroom/TeacherPage.tsx";
import { Worksheet } from "../classroom/Worksheet.tsx";
import { useLocation } from "../store/location.ts";
import { ChapterList } from "./ChapterList.tsx";
import { CoursePage } from "./CoursePage.tsx";
import { readLessonPath } from "./lesson-path.ts";
import { Player } from "./Player.tsx";
import { WordsPage } from "./WordsPage.tsx";

/** The teacher's window beside a presentation. */
const NOTES = "notes";

/** The course: its list, a step of a chapter, or one of the pages around them. */
export function LessonsPage() {
  const place = readLessonPath(useLocation((state) => state.path));
  const query = useLocation((state) => state.query);
  // What is presented is a chapter; the pages around it are as always.
  useEffect(() => {
    if (place.kind !== "step") stopPresenting();
  }, [place.kind]);
  useHeadingOf(place.kind === "step" ? place.chapter.id : place.kind);
  switch (place.kind) {
    case "list":
      return <ChapterList unknown={null} />;
    case "unknown":
      return <ChapterList unknown={place.word} />;
    case "course":
      return <CoursePage />;
    case "words":
      return <WordsPage />;
    case "sheet":
      return place.sheet === "worksheet" ? (
        <Worksheet chapter={place.chapter} />
      ) : (
        <TeacherPage chapter={place.chapter} />
      );
    case "step": {
      const { chapter, step } = place;
      if (query === NOTES) return <NotesPage chapter={chapter} step={step} />;
      return (
        <Player key={chapter.id} chapter={chapter} step={step} unknownStep={place.unknownStep} />
      );
    }
  }
}

/** Whoever goes to another page of the course by a link is at its heading; steps do so themselves. */
function useHeadingOf(page: string): void {
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    const heading = document.querySelector("h1");
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [page]);
}
