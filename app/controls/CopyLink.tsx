import { Link } from "lucide-react";
import { useState } from "react";
import { copyAddress } from "../store/location.ts";
import { lab } from "../strings/lab.ts";
import { linkWords } from "../strings/link.ts";
import { ToolButton } from "../ui/ToolButton.tsx";
import styles from "./copy-link.module.css";

/** How long it is said, for all to see, what became of the link. */
const SHOWN_MS = 2_500;

/** Copies the link of exactly what is on the page. */
export function CopyLink({ hasWords }: { readonly hasWords: boolean }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    setSaid(linkWords[await copyAddress()]);
    setTimeout(() => setSaid(""), SHOWN_MS);
  };
  return (
    <>
      <ToolButton
        icon={Link}
        label={lab.copyLink}
        onClick={() => void copy()}
        hasWords={hasWords}
      />
      <span role="status" className={styles.said}>
        {said}
      </span>
    </>
  );
}
