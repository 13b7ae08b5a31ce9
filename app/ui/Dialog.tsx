import { Dialog as Base } from "@base-ui/react/dialog";
import X from "lucide-react/icons/x";
import { type ReactNode, useState } from "react";
import buttons from "./button.module.css";
import styles from "./dialog.module.css";
import { focusBehind, returnFocus } from "./return-focus.ts";

interface Props {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Over the page; it keeps the focus inside, Escape closes it, and the focus goes back. */
export function Dialog({ title, closeLabel, onClose, children }: Props) {
  const [path] = useState(focusBehind);
  return (
    <Base.Root open onOpenChange={(isOpen) => isOpen || onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.dialog} finalFocus={() => returnFocus(path)}>
          <header>
            <Base.Title>{title}</Base.Title>
            <Base.Close className={buttons.icon} aria-label={closeLabel}>
              <X aria-hidden="true" />
            </Base.Close>
          </header>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
