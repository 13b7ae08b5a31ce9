import { Autocomplete } from "@base-ui/react/autocomplete";
import { useState } from "react";
import { closeDialog } from "../../store/dialogs.ts";
import { usePlayback } from "../../store/playback.ts";
import { useRun } from "../../store/run.ts";
import { useSelection } from "../../store/selection.ts";
import { paletteWords as words } from "../../strings/palette.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { find } from "./find.ts";
import styles from "./palette.module.css";

/** Everything that can be done or opened, found by typing. */
export function PaletteDialog() {
  const [typed, setTyped] = useState("");
  const variant = useSelection((state) => state.variant);
  const run = useRun(({ runs }) => runs[variant]);
  const endedAt = usePlayback((state) => state.endedAt);
  const requestCount = run?.trace.requestCount ?? 0;
  const found = find(typed, commands, { endedAt, variant, requestCount });
  const doIt = (command: Command) => {
    closeDialog();
    command.run();
  };
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={closeDialog}>
      <Autocomplete.Root
        inline
        open
        items={found}
        filter={null}
        autoHighlight="always"
        value={typed}
        onValueChange={setTyped}
        itemToStringValue={({ words: name }: Command) => name}
      >
        <Autocomplete.Input
          autoFocus
          className={styles.field}
          aria-label={words.field}
          placeholder={words.hint}
        />
        <Autocomplete.Empty className={styles.none}>{words.none}</Autocomplete.Empty>
        <Autocomplete.List className={styles.list} aria-label={words.title}>
          {(command: Command) => (
            <Autocomplete.Item
              key={command.words}
              value={command}
              className={styles.item}
              onClick={() => doIt(command)}
            >
              <span>{command.words}</span>
              {command.keys !== "" && <kbd>{command.keys}</kbd>}
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Dialog>
  );
}
