import Keyboard from "lucide-react/icons/keyboard";
import Menu from "lucide-react/icons/menu";
import Presentation from "lucide-react/icons/presentation";
import type { Chapter } from "../../src/lessons/chapter.ts";
import { startPresenting } from "../classroom/present.ts";
import { PageLinks } from "../controls/PageLinks.tsx";
import { ThemeSelect } from "../controls/ThemeSelect.tsx";
import bar from "../lab/top-bar.module.css";
import { useLayout } from "../lab/use-layout.ts";
import { openDialog } from "../store/dialogs.ts";
import { classroomWords } from "../strings/classroom.ts";
import { lab } from "../strings/lab.ts";
import { lessonWords as words } from "../strings/lessons.ts";
import { pages } from "../strings/pages.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { ToolButton } from "../ui/ToolButton.tsx";

/** Whose page it is, which chapter, and the way to the others. */
export function PlayerBar({ chapter }: { readonly chapter: Chapter }) {
  const layout = useLayout();
  const isPhone = layout === "phone";
  return (
    <header className={bar.bar}>
      {isPhone ? (
        <IconButton icon={Menu} label={pages.menu} onClick={() => openDialog("menu")} />
      ) : (
        <>
          <span className={bar.mark} aria-hidden="true" />
          <strong>{lab.product}</strong>
          <PageLinks />
        </>
      )}
      <span className={bar.title}>
        {isPhone ? chapter.title : `${words.chapter(chapter.number)}: ${chapter.title}`}
      </span>
      <span className={bar.space} />
      {!isPhone && (
        <ToolButton
          icon={Presentation}
          label={classroomWords.present}
          onClick={startPresenting}
          hasWords
        />
      )}
      {!isPhone && <ThemeSelect />}
      {!isPhone && (
        <IconButton icon={Keyboard} label={lab.keys} onClick={() => openDialog("keys")} />
      )}
    </header>
  );
}
