import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import Trash2 from "lucide-react/icons/trash-2";
import { useState } from "react";
import type { Study } from "../../../src/scenario/scenario.ts";
import { variantAsked } from "../../../src/scenario/settings/at-path.ts";
import { differences } from "../../../src/scenario/settings/differences.ts";
import { moveVariant, removeVariant, renameVariant, resetVariant } from "../../store/variants.ts";
import { lab } from "../../strings/lab.ts";
import { differsWords } from "../../strings/variant-panel.ts";
import { variantWords as words } from "../../strings/variants.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import styles from "./variants.module.css";

interface Props {
  readonly study: Study;
  readonly index: number;
  readonly label: string;
  readonly onRemoved: () => void;
}

/** One variant: its name, in what it differs, and what can be done with it. */
export function VariantRow({ study, index, label, onRemoved }: Props) {
  const letter = lab.letters[index] ?? "";
  const count = study.variants.length;
  const changed = differences(variantAsked(study, 0), variantAsked(study, index));
  const differs = differsWords(changed, "").join("; ");
  return (
    <li className={styles.row}>
      <strong>{letter}</strong>
      <div className={styles.what}>
        <NameField key={label} letter={letter} label={label} index={index} />
        <p>{index === 0 ? words.first : differs ? words.differs(differs) : words.alike}</p>
      </div>
      <IconButton
        icon={ArrowUp}
        label={words.up(letter)}
        onClick={() => moveVariant(index, -1)}
        isDisabled={index === 0}
      />
      <IconButton
        icon={ArrowDown}
        label={words.down(letter)}
        onClick={() => moveVariant(index, 1)}
        isDisabled={index === count - 1}
      />
      <IconButton
        icon={RotateCcw}
        label={words.reset(letter)}
        onClick={() => resetVariant(index)}
      />
      <IconButton
        icon={Trash2}
        label={words.remove(letter)}
        onClick={() => {
          removeVariant(index);
          onRemoved();
        }}
        isDisabled={count === 1}
      />
    </li>
  );
}

interface NameProps {
  readonly letter: string;
  readonly label: string;
  readonly index: number;
}

/** A name counts when one leaves its field or presses Enter; an empty one does not. */
function NameField({ letter, label, index }: NameProps) {
  const [draft, setDraft] = useState(label);
  const enter = () => {
    const name = draft.trim();
    if (name === "") setDraft(label);
    else if (name !== label) renameVariant(index, name);
  };
  return (
    <input
      type="text"
      aria-label={words.name(letter)}
      maxLength={60}
      value={draft}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={enter}
      onKeyDown={({ key }) => key === "Enter" && enter()}
    />
  );
}
