import { Link } from "lucide-react";
import { useState } from "react";
import { copyAddress } from "../store/location.ts";
import { lab } from "../strings/lab.ts";
import { linkWords } from "../strings/link.ts";
import hidden from "../theme/hidden.module.css";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";

const words = {
  copied: linkWords.copied,
  failed: linkWords.notCopied,
  "too-long": linkWords.tooLong,
} as const;

/** What the button says after it was pressed, for a while. */
const SHOWN_MS = 2_500;

/** Copies the link of exactly what is on the page. */
export function CopyLink({ hasWords }: { readonly hasWords: boolean }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    setSaid(words[await copyAddress()]);
    setTimeout(() => setSaid(""), SHOWN_MS);
  };
  return (
    <>
      {hasWords ? (
        <Button onClick={() => void copy()}>
          <Link aria-hidden="true" />
          {said === words.copied ? said : lab.copyLink}
        </Button>
      ) : (
        <IconButton icon={Link} label={lab.copyLink} onClick={() => void copy()} />
      )}
      <span role="status" className={hidden.hidden}>
        {said}
      </span>
    </>
  );
}
