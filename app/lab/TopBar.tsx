import { Keyboard, Link, Redo2, Undo2 } from "lucide-react";
import { useStore } from "zustand";
import { openDialog } from "../store/dialogs.ts";
import { setTheme, type Theme, themes, usePreferences } from "../store/preferences.ts";
import { redo, undo, useStudy } from "../store/study.ts";
import { lab } from "../strings/lab.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Select } from "../ui/Select.tsx";
import styles from "./top-bar.module.css";

export function TopBar() {
  const title = useStudy(({ study }) => study.title);
  const theme = usePreferences((state) => state.theme);
  return (
    <header className={styles.bar}>
      <span className={styles.mark} aria-hidden="true" />
      <strong>{lab.product}</strong>
      <span className={styles.title}>{title}</span>
      <span className={styles.space} />
      <History />
      <Select
        label={lab.theme}
        value={theme}
        options={themes.map((id) => ({ value: id, text: lab.themes[id] }))}
        // The options are the themes.
        onChange={(value) => setTheme(value as Theme)}
      />
      <IconButton icon={Keyboard} label={lab.keys} onClick={() => openDialog("keys")} />
      <Button onClick={() => {}}>
        <Link aria-hidden="true" />
        {lab.copyLink}
      </Button>
    </header>
  );
}

function History() {
  const undoable = useStore(useStudy.temporal, ({ pastStates }) => pastStates.length > 0);
  const redoable = useStore(useStudy.temporal, ({ futureStates }) => futureStates.length > 0);
  return (
    <>
      <Button kind="quiet" onClick={undo} isDisabled={!undoable}>
        <Undo2 aria-hidden="true" />
        {lab.undo}
      </Button>
      <Button kind="quiet" onClick={redo} isDisabled={!redoable}>
        <Redo2 aria-hidden="true" />
        {lab.redo}
      </Button>
    </>
  );
}
