import Keyboard from "lucide-react/icons/keyboard";
import Menu from "lucide-react/icons/menu";
import PanelRight from "lucide-react/icons/panel-right";
import Redo2 from "lucide-react/icons/redo-2";
import Share2 from "lucide-react/icons/share-2";
import Undo2 from "lucide-react/icons/undo-2";
import { useStore } from "zustand";
import { PageLinks } from "../controls/PageLinks.tsx";
import { ThemeSelect } from "../controls/ThemeSelect.tsx";
import { openDialog } from "../store/dialogs.ts";
import { redo, undo, useStudy } from "../store/study.ts";
import { lab } from "../strings/lab.ts";
import { pages } from "../strings/pages.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { ToolButton } from "../ui/ToolButton.tsx";
import { Hook } from "./Hook.tsx";
import styles from "./top-bar.module.css";
import type { Layout } from "./use-layout.ts";
import { ViewSwitch } from "./ViewSwitch.tsx";

interface Props {
  readonly layout: Layout;
  readonly isAsideOpen: boolean;
  readonly onToggleAside: () => void;
}

/** Whose page it is, and what holds for all of it. */
export function TopBar({ layout, isAsideOpen, onToggleAside }: Props) {
  const isPhone = layout === "phone";
  // What is changed once, before the lesson, stands in the menu: the question needs the room.
  const isProjector = layout === "projector";
  return (
    <header className={styles.bar}>
      {layout === "desk" ? (
        <span className={styles.mark} aria-hidden="true" />
      ) : (
        <IconButton icon={Menu} label={pages.menu} onClick={() => openDialog("menu")} />
      )}
      {isProjector ? <Hook /> : <Names layout={layout} />}
      {!isPhone && <ViewSwitch isShort={isProjector} />}
      {!isPhone && !isProjector && <span className={styles.space} />}
      <History hasWords={layout === "desk"} />
      {!isPhone && !isProjector && <ThemeSelect />}
      {!isPhone && !isProjector && (
        <IconButton icon={Keyboard} label={lab.keys} onClick={() => openDialog("keys")} />
      )}
      {layout !== "desk" && !isPhone && (
        <IconButton
          icon={PanelRight}
          label={isAsideOpen ? lab.closeAside : lab.openAside}
          onClick={onToggleAside}
        />
      )}
      <ToolButton
        icon={Share2}
        label={lab.share}
        onClick={() => openDialog("share")}
        hasWords={layout === "desk"}
      />
    </header>
  );
}

function Names({ layout }: { readonly layout: Layout }) {
  const title = useStudy(({ study }) => study.title);
  return (
    <>
      {layout !== "phone" && <strong>{lab.product}</strong>}
      {layout === "desk" && <PageLinks />}
      <span className={styles.title}>{title}</span>
      <span className={styles.space} />
    </>
  );
}

function History({ hasWords }: { readonly hasWords: boolean }) {
  const canUndo = useStore(useStudy.temporal, ({ pastStates }) => pastStates.length > 0);
  const canRedo = useStore(useStudy.temporal, ({ futureStates }) => futureStates.length > 0);
  const common = { kind: "quiet", hasWords } as const;
  return (
    <>
      <ToolButton icon={Undo2} label={lab.undo} onClick={undo} isDisabled={!canUndo} {...common} />
      <ToolButton icon={Redo2} label={lab.redo} onClick={redo} isDisabled={!canRedo} {...common} />
    </>
  );
}
