import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import Maximize from "lucide-react/icons/maximize";
import Moon from "lucide-react/icons/moon";
import NotebookText from "lucide-react/icons/notebook-text";
import QrCodeIcon from "lucide-react/icons/qr-code";
import X from "lucide-react/icons/x";
import type { Chapter } from "../../src/lessons/chapter.ts";
import type { StepId } from "../../src/lessons/steps.ts";
import { stepAddress } from "../lessons/lesson-path.ts";
import { QrCode } from "../share/QrCode.tsx";
import { classroomWords as words } from "../strings/classroom.ts";
import { lessonWords } from "../strings/lessons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { ToggleButton } from "../ui/ToggleButton.tsx";
import styles from "./classroom.module.css";
import {
  fillScreen,
  goToBeat,
  leavePresentation,
  toggleBlack,
  toggleCode,
  usePresenting,
} from "./present.ts";

interface Props {
  readonly chapter: Chapter;
  readonly step: StepId;
}

/** What a teacher needs at hand; small, and in a corner. */
export function PresentBar({ chapter, step }: Props) {
  const { isBlack, hasCode } = usePresenting();
  // The step itself, as a learner has it: no answer travels with it.
  const link = new URL(stepAddress(chapter, step), window.location.href).href;
  return (
    <>
      <header className={styles.presentBar}>
        <p>
          <strong>{chapter.title}</strong> {lessonWords.steps[step]}
        </p>
        <div role="toolbar" aria-label={words.controls}>
          <IconButton icon={ChevronLeft} label={words.back} onClick={() => goToBeat(chapter, -1)} />
          <IconButton icon={ChevronRight} label={words.next} onClick={() => goToBeat(chapter, 1)} />
          <IconButton icon={Moon} label={words.black} onClick={toggleBlack} />
          <IconButton
            icon={NotebookText}
            label={words.notes}
            onClick={() => openNotes(chapter, step)}
          />
          <ToggleButton icon={QrCodeIcon} label={words.code} isOn={hasCode} onClick={toggleCode} />
          <IconButton icon={Maximize} label={words.fullScreen} onClick={() => void fillScreen()} />
          <IconButton icon={X} label={words.leave} onClick={leavePresentation} />
        </div>
      </header>
      {hasCode && (
        <div className={styles.code}>
          <QrCode text={link} label={words.codeOf(chapter.title, lessonWords.steps[step])} />
        </div>
      )}
      {isBlack && (
        <button type="button" className={styles.black} onClick={toggleBlack}>
          {words.isBlack}
        </button>
      )}
    </>
  );
}

/** Beside the presentation, for the teacher's own screen. */
function openNotes(chapter: Chapter, step: StepId): void {
  const address = `#/learn/${chapter.id}/${step}?notes`;
  window.open(address, "poolscope-notes", "popup,width=560,height=720");
}
