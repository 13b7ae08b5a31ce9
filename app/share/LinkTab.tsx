import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { LinkState } from "../../src/scenario/link/link-state.ts";
import { LONGEST_NOTE } from "../../src/scenario/link/view-keys.ts";
import { write } from "../store/location.ts";
import { useNote } from "../store/note.ts";
import { usePreferences } from "../store/preferences.ts";
import { share } from "../strings/share.ts";
import { Button } from "../ui/Button.tsx";
import { Check } from "./Check.tsx";
import { copyText } from "./copy-text.ts";
import { LONGEST_CODE, LONGEST_SAFE, linkOf, linkState } from "./link-of.ts";
import { QrCode } from "./QrCode.tsx";
import styles from "./share.module.css";
import { useSaid } from "./use-said.ts";

interface Props {
  readonly state: LinkState;
  /** Another way, for what is too large for a link. */
  readonly onFile: () => void;
}

/** The link of what is on the page, of this moment or of the study as it opens. */
export function LinkTab({ state, onFile }: Props) {
  const [hasMoment, setMoment] = useState(true);
  const [hasTheme, setTheme] = useState(state.view.theme !== undefined);
  const note = useNote((all) => all.note);
  const theme = usePreferences((all) => all.linkTheme ?? all.theme);
  const [said, say] = useSaid();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const wanted = useMemo(
    () => linkState(state, { hasMoment, theme: hasTheme ? theme : null, note }),
    [state, hasMoment, hasTheme, theme, note],
  );
  const link = useLink(wanted);
  const copy = async () => {
    if (!link) return;
    const isCopied = await copyText(link);
    if (!isCopied) field.current?.select();
    say(isCopied ? share.copied : share.notCopied);
  };
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={`${id}-link`}>{share.link}</label>
        <textarea
          id={`${id}-link`}
          ref={field}
          className={styles.link}
          rows={3}
          readOnly
          value={link ?? ""}
          aria-describedby={`${id}-length`}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <p id={`${id}-length`} className={styles.hint}>
          {link && share.length(link.length)}
        </p>
      </div>
      {isTooLong(link) && (
        <div className={styles.warning} role="alert">
          <p>{link === null ? share.tooLarge : share.long(LONGEST_SAFE)}</p>
          <Button onClick={onFile}>{share.asFile}</Button>
        </div>
      )}
      <div className={styles.row}>
        <Button kind="filled" onClick={() => void copy()} isDisabled={!link}>
          {share.copyLink}
        </Button>
        <span role="status">{said}</span>
      </div>
      <div>
        <Check label={share.moment(state.atMs)} isOn={hasMoment} onChange={setMoment} />
        <Check label={share.theme(theme)} isOn={hasTheme} onChange={setTheme} />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-note`}>{share.note}</label>
        <textarea
          id={`${id}-note`}
          rows={2}
          maxLength={LONGEST_NOTE}
          value={note}
          aria-describedby={`${id}-left`}
          onChange={({ currentTarget }) => {
            useNote.setState({ note: currentTarget.value });
            write("replace");
          }}
        />
        <p id={`${id}-left`} className={styles.hint}>
          {share.noteLeft(note.length, LONGEST_NOTE)}
        </p>
      </div>
      {link && (
        <div className={styles.scan}>
          {link.length <= LONGEST_CODE ? (
            <QrCode text={link} label={share.code} />
          ) : (
            <p className={styles.hint}>{share.noCode(LONGEST_CODE)}</p>
          )}
        </div>
      )}
    </>
  );
}

function isTooLong(link: string | null): boolean {
  return link === null || link.length > LONGEST_SAFE;
}

/** Made anew for each change; the one before stays meanwhile. Empty: none yet; null: too large. */
function useLink(state: LinkState): string | null {
  const [link, setLink] = useState<string | null>("");
  useEffect(() => {
    let isWanted = true;
    void linkOf(state, window.location.href).then((made) => isWanted && setLink(made));
    return () => {
      isWanted = false;
    };
  }, [state]);
  return link;
}
