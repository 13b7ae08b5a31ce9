import { useLocation } from "../store/location.ts";
import { ChapterList } from "./ChapterList.tsx";
import { readLessonPath } from "./lesson-path.ts";
import { Player } from "./Player.tsx";

/** The course: its list, or a step of a chapter. */
export function LessonsPage() {
  const place = readLessonPath(useLocation((state) => state.path));
  if (place.kind === "step") {
    const { chapter, step } = place;
    return <Player key={chapter.id} chapter={chapter} step={step} />;
  }
  return <ChapterList unknown={place.kind === "unknown" ? place.word : null} />;
}
