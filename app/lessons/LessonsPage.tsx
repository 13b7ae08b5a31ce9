import { NotesPage } from "../classroom/NotesPage.tsx";
import { useLocation } from "../store/location.ts";
import { ChapterList } from "./ChapterList.tsx";
import { readLessonPath } from "./lesson-path.ts";
import { Player } from "./Player.tsx";

/** The teacher's window beside a presentation. */
const NOTES = "notes";

/** The course: its list, or a step of a chapter. */
export function LessonsPage() {
  const place = readLessonPath(useLocation((state) => state.path));
  const query = useLocation((state) => state.query);
  if (place.kind === "step") {
    const { chapter, step } = place;
    if (query === NOTES) return <NotesPage chapter={chapter} step={step} />;
    return <Player key={chapter.id} chapter={chapter} step={step} />;
  }
  return <ChapterList unknown={place.kind === "unknown" ? place.word : null} />;
}
